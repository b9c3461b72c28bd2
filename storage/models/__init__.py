"""The tables as peewee models, one module per aggregate, bound to no database.

Several books may be open at once, so every query names its database: ``query.execute(book.db)``.
"""

from peewee import Model

from storage.models.attachment import AttachmentRow
from storage.models.award import AwardCorrectionRow, AwardRow, InitiativeUseRow
from storage.models.certificate import CertificateRow
from storage.models.collective import CollectiveChangeRow, CollectiveNameRow, CollectiveRow
from storage.models.council import (
    AttendanceRow,
    CouncilMemberRow,
    CouncilRow,
    CouncilSessionRow,
    TallyRow,
)
from storage.models.decision import DecisionChangeRow, DecisionLineRow, DecisionRow
from storage.models.document import (
    DocumentRecipientRow,
    DocumentRow,
    DocumentValueRow,
    LegalBasisRow,
)
from storage.models.incoming import IncomingRow, IncomingTaskRow
from storage.models.initiative import InitiativeAuthorRow, InitiativeRow, RecognitionRow
from storage.models.journal import JournalEntryRow, JournalStateRow, JournalUnitRow
from storage.models.lifecycle import (
    DocumentFileRow,
    DocumentIssueRow,
    DocumentLinkRow,
    TaskPredecessorRow,
)
from storage.models.list_columns import ListColumnsRow
from storage.models.local_rule import LawConfirmationRow, LocalAwardRow, LocalRuleRow
from storage.models.nomination import NominationEvidenceRow, NominationRow
from storage.models.note import NoteRow
from storage.models.obligation import ObligationRow, ObligationTaskRow
from storage.models.office import BookRow, OfficeRow
from storage.models.own_layout import OwnLayoutRow
from storage.models.person import LeaveRow, PersonRow, PostingRow
from storage.models.plan import PlanColumnRow, PlanRow, PlanSuperiorRow
from storage.models.recipients import RecipientsEntryRow, RecipientsListRow
from storage.models.reminding import DaySwapRow, ReminderRow, SnoozeRow
from storage.models.results import CleanListEntryRow, CleanListRow, DisciplineRow, RatingRow
from storage.models.round import (
    RegistrationRow,
    RoundOverrideRow,
    RoundPaperRow,
    RoundRow,
    RoundUnitRow,
    SubmissionRow,
)
from storage.models.signer import SignerRow
from storage.models.task import AssignmentRow, TaskCellRow, TaskGroupRow, TaskRow
from storage.models.unit import UnitRow
from storage.models.work import (
    TaskDependencyRow,
    TaskEvidenceRow,
    TaskNoteRow,
    TaskProductRow,
    TaskStepRow,
    TaskWorkRow,
)

MODELS: tuple[type[Model], ...] = (
    BookRow,
    OfficeRow,
    UnitRow,
    SignerRow,
    RecipientsListRow,
    RecipientsEntryRow,
    DocumentRow,
    DocumentValueRow,
    LegalBasisRow,
    DocumentRecipientRow,
    PlanRow,
    PlanSuperiorRow,
    PlanColumnRow,
    TaskGroupRow,
    TaskRow,
    AssignmentRow,
    TaskCellRow,
    AttachmentRow,
    DocumentIssueRow,
    DocumentFileRow,
    DocumentLinkRow,
    TaskPredecessorRow,
    ObligationRow,
    ObligationTaskRow,
    IncomingRow,
    IncomingTaskRow,
    NoteRow,
    TaskWorkRow,
    TaskProductRow,
    TaskStepRow,
    TaskNoteRow,
    TaskEvidenceRow,
    TaskDependencyRow,
    DaySwapRow,
    ReminderRow,
    SnoozeRow,
    ListColumnsRow,
    CollectiveRow,
    CollectiveNameRow,
    CollectiveChangeRow,
    PersonRow,
    PostingRow,
    LeaveRow,
    RatingRow,
    DisciplineRow,
    CleanListRow,
    CleanListEntryRow,
    InitiativeRow,
    InitiativeAuthorRow,
    RecognitionRow,
    AwardRow,
    AwardCorrectionRow,
    InitiativeUseRow,
    LocalRuleRow,
    LocalAwardRow,
    LawConfirmationRow,
    RoundRow,
    RoundUnitRow,
    RegistrationRow,
    RoundPaperRow,
    RoundOverrideRow,
    SubmissionRow,
    NominationRow,
    NominationEvidenceRow,
    CouncilRow,
    CouncilMemberRow,
    CouncilSessionRow,
    AttendanceRow,
    TallyRow,
    DecisionRow,
    DecisionLineRow,
    DecisionChangeRow,
    CertificateRow,
    OwnLayoutRow,
    JournalUnitRow,
    JournalEntryRow,
    JournalStateRow,
)
