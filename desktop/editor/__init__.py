"""The tabs of the plan editor: each shows one part of the plan and types into the session."""
