"""What plans and other papers share while they are written: making, check, life, output."""
