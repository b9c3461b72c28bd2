"""Pure judgement: what follows from records and laws, without database, clock or screen."""
