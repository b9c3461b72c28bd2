"""The page of people and collectives: registers, who may be proposed, and the rules behind."""

from desktop.context import Context
from desktop.pages.tabbed import TabbedPage
from desktop.registry.collectives_tab import CollectivesTab
from desktop.registry.eligibility_tab import EligibilityTab
from desktop.registry.law_tab import LawTab
from desktop.registry.local_rules_tab import LocalRulesTab
from desktop.registry.people_tab import PeopleTab
from desktop.registry.subject import RowOf


class RegistryPage(TabbedPage):
    """The registers, who of them may be proposed for what, and the rules that say so."""

    name = "Cá nhân, tập thể"

    def __init__(self, context: Context) -> None:
        self.people = PeopleTab(context)
        self.collectives = CollectivesTab(context)
        self.eligibility = EligibilityTab(context)
        self.local_rules = LocalRulesTab(context)
        self.law = LawTab(context)
        registers = (self.people, self.collectives)
        tabs = (*registers, self.eligibility, self.local_rules, self.law)
        super().__init__(context, tabs, "Các phần của cá nhân, tập thể")

    def show_target(self, target: object) -> None:
        """Bring a row of somebody's page in sight, or a tab by its title."""
        if isinstance(target, RowOf):
            self._show_row(target)
        super().show_target(target)

    def _show_row(self, row: RowOf) -> None:
        person_id, collective_id = row.subject.person_id, row.subject.collective_id
        if person_id is not None:
            self.tabs.setCurrentWidget(self.people)
            self.people.go_to(row, person_id)
        elif collective_id is not None:
            self.tabs.setCurrentWidget(self.collectives)
            self.collectives.go_to(row, collective_id)
