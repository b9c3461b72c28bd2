"""The parts of the page of people and collectives: registers, timelines, verdicts, rules."""
