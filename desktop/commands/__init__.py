"""What a person can do, as one table; menus, toolbar, context menus, keys and palette read it."""
