"""Every error that the coach can mend: one class each, with its sentence and its exit code.

The sentences are English message ids; the command line translates them and fills in the details
(days are written as the language writes them). Exit codes: `design.md` of the product, §4.
"""

from __future__ import annotations

from typing import ClassVar

from askeleet.marking import N_


class AskeleetError(Exception):
    """Something the coach can mend; shown as one line, never as a traceback."""

    message: ClassVar[str]
    exit_code: ClassVar[int] = 1

    def __init__(self, **details: object) -> None:
        super().__init__(self.message)
        self.details = details


class CannotError(AskeleetError):
    """It cannot be done as things stand (exit 1)."""


class TypedError(AskeleetError):
    """It was typed wrongly, cannot be meant, or fits several (exit 2)."""

    exit_code = 2


class FileError(AskeleetError):
    """Something is the matter with the data file or the configuration (exit 3)."""

    exit_code = 3


class NotFoundError(AskeleetError):
    """There is no such thing (exit 4)."""

    exit_code = 4


class ConflictError(AskeleetError):
    """Somebody else is writing, or has written in between (exit 5)."""

    exit_code = 5


# What was typed


class NotADayError(TypedError):
    """A date that is not one."""

    message = N_("“{text}” is not a day. Write it as 24.5.2023, 24.5., 2023-05-24, yesterday, Tue or in 2 weeks.")


class YearNeededError(TypedError):
    """A day without a year that the nearest years do not have."""

    message = N_("“{text}” needs its year. Write it in full, as 29.2.2024.")


class FullYearNeededError(TypedError):
    """A year of two digits."""

    message = N_("“{text}” has a short year. Write it in full, as {full}.")


class NotADurationError(TypedError):
    """A length of time that is not one."""

    message = N_("“{text}” is not a length of time. Write it as 45, 1h15 or 1:15.")


class DurationOutOfRangeError(TypedError):
    """A length of time that no meeting has."""

    message = N_("“{text}” is not between 0 and 12 hours. Write the minutes, as 45 or 1h15.")


class NotATimeError(TypedError):
    """A time of day that is not one."""

    message = N_("“{text}” is not a time of day. Write it as 14.30 or 9.")


class NotAPeriodError(TypedError):
    """A month, half or year that is not one."""

    message = N_("“{text}” is not a period. Write it as {example}.")


class NotABirthError(TypedError):
    """A birth year or date that is neither."""

    message = N_("“{text}” is not a birth year or date. Write it as 1968 or 24.5.1968.")


class BirthOutOfRangeError(TypedError):
    """A birth that no client had."""

    message = N_("“{text}” cannot be a birth year or date. Write the year, as 1968.")


class NotAGapError(TypedError):
    """A gap between meetings that is none."""

    message = N_("“{text}” is not a gap between meetings. Write it as 2-4w, 3w or 10-20d.")


class NotInVocabularyError(TypedError):
    """A code that no term of the list has."""

    message = N_("“{text}” is not one of the choices. Did you mean {nearest}? All of them: {codes}.")


class NothingLikeTermError(TypedError):
    """A code that no term of the list has, nor one like it."""

    message = N_("“{text}” is not one of the choices: {codes}.")


class AmbiguousTermError(TypedError):
    """The start of several terms."""

    message = N_("“{text}” fits several: {codes}. Write more of the one you mean.")


# The data file


class NoFileYetError(NotFoundError):
    """There is no caseload file."""

    message = N_("There is no caseload file yet at {path}. Begin with: askeleet add-client NAME (or askeleet init).")


class FileExistsAlreadyError(CannotError):
    """A file stands where a new caseload file was to be made."""

    message = N_("There is a file already at {path}. It was not touched; name another with --db.")


class DiskFullError(FileError):
    """No room is left on the disk."""

    message = N_(
        "The disk is full: this change was NOT saved, what was saved before is intact. Free some "
        "space in {folder} and do it again."
    )


class FolderReadOnlyError(FileError):
    """The folder of the file cannot be written."""

    message = N_(
        "{folder} cannot be written to; nothing was saved. Ask for the right to write there, or "
        "name another file with --db."
    )


class FileReadOnlyError(FileError):
    """The file, or its folder, cannot be written."""

    message = N_(
        "{path} cannot be written to; nothing was saved. Ask for the right to write it and its "
        "folder, or name another file with --db."
    )


class FileNotOpenedError(FileError):
    """The file cannot be opened."""

    message = N_("{path} cannot be opened. See that the folder is there, that it is a file, and that it is yours.")


class FileForbiddenError(FileError):
    """The file, or its folder, may not even be read."""

    message = N_("{path} may not be read by you. Ask whoever owns it for the right, or name another file with --db.")


class FileUnsettledError(FileError):
    """The file cannot be written, and part of what was saved lies beside it still."""

    message = N_(
        "{path} was not closed properly, and reading it needs the right to write in {folder}. Ask for that right, or "
        "let its owner run askeleet check once."
    )


class FileBusyError(ConflictError):
    """Another process has been writing for too long."""

    message = N_("Another askeleet is writing in {path}; nothing was saved. Try again in a moment.")


class FileDamagedError(FileError):
    """The file is damaged."""

    message = N_("{path} is damaged; nothing was written. Keep it as it is, and go back to a copy from before.")


class FileEmptyError(FileError):
    """The file has no bytes."""

    message = N_("{path} is an empty file, not a caseload. Remove it or name another with --db; it was not touched.")


class FileIsTextError(FileError):
    """The file is text."""

    message = N_("{path} is a text file, not a caseload. Name the caseload file with --db; it was not touched.")


class FileForeignError(FileError):
    """The file is another program's."""

    message = N_("{path} is a database of another program. Name the caseload file with --db; it was not touched.")


class FileNewerError(FileError):
    """A newer askeleet made the file."""

    message = N_(
        "{path} was written by a newer askeleet (schema {found}, this one knows {known}). Upgrade "
        "askeleet; the file was not touched."
    )


class KeyNeededError(FileError):
    """The file is encrypted, or not a database at all."""

    message = N_(
        "{path} is encrypted (or damaged) and there is no passphrase. Set ASKELEET_PASSPHRASE and do it again."
    )


class WrongKeyError(FileError):
    """The passphrase does not open the file."""

    message = N_("The passphrase does not open {path} (or its beginning is damaged). Nothing was touched.")


class FileNotEncryptedError(FileError):
    """A passphrase was given for a file without encryption."""

    message = N_("{path} is not encrypted, but a passphrase is set. Unset ASKELEET_PASSPHRASE to use it as it is.")


class CannotEncryptError(FileError):
    """The driver that encrypts is missing."""

    message = N_(
        "A passphrase is set, but this Python has no sqlcipher3, which encrypts the file. Install "
        "sqlcipher3, or unset ASKELEET_PASSPHRASE."
    )


class BackupFailedError(FileError):
    """The copy made before a migration could not be verified."""

    message = N_(
        "The copy made before upgrading {path} could not be verified; the file was not touched. See"
        " that {folder} has room."
    )


class TrailDamagedError(FileError):
    """The trail is not what it was when it was written."""

    message = N_(
        "The trail in {path} is damaged or was changed by another program. See what with askeleet check, and keep a "
        "copy of the file before you do anything else."
    )


class ChangedMeanwhileError(ConflictError):
    """Somebody else changed the row between reading and writing."""

    message = N_("Somebody else changed this in between; nothing was saved. Look at it again and repeat.")


# Undo


class NothingToUndoError(CannotError):
    """No command of this coach stands."""

    message = N_("There is nothing of yours to undo.")


class NothingToRedoError(CannotError):
    """Nothing was undone, or a new command came after."""

    message = N_("There is nothing to redo.")


class CannotUndoError(ConflictError):
    """Something later rests on what would be taken back."""

    message = N_("That cannot be taken back: something newer rests on it. Nothing was changed; see askeleet history.")


# People


class NameNeededError(TypedError):
    """A name without a letter."""

    message = N_("A name is needed, with letters in it.")


class NameTooLongError(TypedError):
    """A name that is none."""

    message = N_("That is too long for a name ({longest} characters at most).")


class IdentityCodeError(TypedError):
    """A text with a personal identity code in it."""

    message = N_("The text seems to hold a personal identity code, which is never kept. Leave it out and do it again.")


class UnknownParticipantError(NotFoundError):
    """Nobody fits what was typed."""

    message = N_("No client fits “{who}”. The nearest: {nearest}. See askeleet list-clients.")


class NobodyLikeError(NotFoundError):
    """Nobody fits what was typed, nor is anybody's name like it."""

    message = N_("No client fits “{who}”. See askeleet list-clients.")


class HereAlreadyError(CannotError):
    """The person who was to be added has an open stay."""

    message = N_("{name} is on the caseload already, as client {number}. Nobody was added.")


class AmbiguousParticipantError(TypedError):
    """Several people fit what was typed."""

    message = N_("“{who}” fits several: {people}. Type the number instead.")


class NotAMeetingCodeError(TypedError):
    """Something else than a contact's code."""

    message = N_("“{code}” is not the code of a meeting. It looks like 17m12; see askeleet list-meetings.")


class UnknownMeetingError(NotFoundError):
    """No contact has the code."""

    message = N_("There is no meeting {code}. See askeleet list-meetings.")


# Coaches


class CoachCodeError(TypedError):
    """A code that cannot be one."""

    message = N_("“{code}” cannot be a coach's code. Use letters a–z, digits and hyphens, as: paivi.")


class CoachExistsError(CannotError):
    """The code is taken."""

    message = N_("There is a coach {code} already. Take another code, or rename with askeleet edit-coach.")


class UnknownCoachError(NotFoundError):
    """No coach has the code."""

    message = N_("There is no coach “{code}”; there are: {codes}. Add one with askeleet add-coach CODE NAME.")


class NoCoachYetError(CannotError):
    """A file without a coach to write in it."""

    message = N_("There is no coach in this file yet. Say who you are: askeleet add-coach CODE NAME.")


class AmbiguousCoachError(TypedError):
    """Several coaches fit the code."""

    message = N_("“{code}” fits several coaches: {codes}. Write more of the code.")


class WhoAreYouError(TypedError):
    """There are several coaches and none is known to be the one at the keyboard."""

    message = N_("Who are you? Set ASKELEET_COACH to one of {codes}, or coach in your settings (askeleet where).")


# Stays


class NoStayError(CannotError):
    """The person has no stay."""

    message = N_("Client {number} has no stay. Begin one with askeleet reopen-client {number} --entered DAY.")


class NoSuchStayError(TypedError):
    """A stay's number that the person's stays do not have."""

    message = N_("Client {number} has stays 1 to {stays}. Give one of them with --stay.")


class NotOpenError(CannotError):
    """The stay is closed already."""

    message = N_("{number} {name} has left already. Mend the exit with askeleet edit-client {number} --exited DAY.")


class StillOpenError(CannotError):
    """A stay is open."""

    message = N_("The stay that began on {entered} is still open. Close it first: askeleet close-client.")


class StaysOverlapError(TypedError):
    """Two stays would share a day."""

    message = N_("That overlaps the stay from {entered} to {exited}. The next one begins after it.")


class ExitBeforeEntryError(TypedError):
    """An exit before the entry."""

    message = N_("The exit ({exited}) is before the entry ({entered}). Check the two days.")


class ExitInFutureError(TypedError):
    """An exit to come."""

    message = N_("The exit ({day}) is in the future. Close when the day has come.")


class TooFarAheadError(TypedError):
    """A day more than a year ahead."""

    message = N_("{day} is more than a year ahead. Check the year.")


class NoStayOnDayError(CannotError):
    """There is no stay on the day."""

    message = N_(
        "Client {number} has no stay on {day}. See askeleet show-client {number}; askeleet reopen-"
        "client begins a new one."
    )


class UnemployedLaterError(TypedError):
    """Unemployed since a day to come."""

    message = N_("{day} is to come, so nobody is unemployed since then. Check the year.")


class StillHereError(CannotError):
    """Something is said of the exit of an open stay."""

    message = N_("The stay is open, so nothing can be said of its exit. Close it with askeleet close-client.")


class ContactBeforeStayError(TypedError):
    """A contact would come to lie before the first stay."""

    message = N_(
        "There is a contact on {day}, before that entry. Enter the client by that day, or mend the contact first."
    )


class PauseBackwardsError(TypedError):
    """A pause that ends before it begins."""

    message = N_("The pause would end ({last}) before it begins ({first}). Check the two days.")


class PauseAfterExitError(TypedError):
    """A pause that goes past the exit."""

    message = N_("The stay ends on {day}; a pause cannot go past that.")


class PausesOverlapError(CannotError):
    """Two pauses would share a day."""

    message = N_("There is a pause already from {first} to {last}. End it first: askeleet resume-client.")


class NotPausedError(CannotError):
    """There is no pause on the day."""

    message = N_("Client {number} is not paused on {day}. See askeleet show-client {number}.")


class AlreadyAssignedError(CannotError):
    """The coach has the person already."""

    message = N_("Client {number} is with {coach} already.")


# Contacts


class LogInFutureError(TypedError):
    """A contact logged for a day to come."""

    message = N_("{day} is in the future, so it cannot have taken place yet. Did you mean askeleet plan-meeting?")


class PlanInPastError(TypedError):
    """A contact planned for a past day."""

    message = N_("{day} is past, so it cannot be planned. Did you mean askeleet log-meeting?")


class BeforeFirstStayError(TypedError):
    """A contact before the first stay."""

    message = N_(
        "{day} is before client {number} came ({entered}). If the client came earlier: askeleet "
        "edit-client {number} --entered DAY."
    )


class NoteTooLongError(TypedError):
    """A text far longer than a note."""

    message = N_("The text is too long ({longest} characters at most); it was not saved. Shorten it.")


class NotThatPlanError(TypedError):
    """What was to be settled is no plan of this person."""

    message = N_(
        "{code} is not a planned meeting of client {number} that waits for its outcome. See askeleet list-meetings."
    )


class OutcomeNeededError(TypedError):
    """A contact without an outcome."""

    message = N_("A contact has an outcome: held, no-show, moved … Give one with --outcome.")


class PlanIsNoOutcomeError(TypedError):
    """A contact logged as planned."""

    message = N_("“planned” is no outcome. Plan a meeting with askeleet plan-meeting.")


# Goals and steps


class TitleNeededError(TypedError):
    """A goal or step without words."""

    message = N_("Say in a few words what it is.")


class TitleTooLongError(TypedError):
    """A goal or step as long as a note."""

    message = N_("That is longer than {longest} characters. Say it shorter, and write the rest into a note.")


class NotYetError(TypedError):
    """Something noted for a day to come."""

    message = N_("{day} is to come. Give today or an earlier day.")


class GoalBeforeStayError(TypedError):
    """A goal set before the first stay."""

    message = N_("{day} is before client {number} entered. Check the day.")


class GoalClosedError(CannotError):
    """A goal that is closed already."""

    message = N_("The goal was closed on {day}. askeleet edit-goal with --closed none opens it again.")


class StillOpenGoalError(CannotError):
    """A closing day for an open goal."""

    message = N_("The goal is open. Close it with askeleet close-goal.")


class GoalBackwardsError(TypedError):
    """A goal closed before it was set."""

    message = N_("The goal was set on {first}, so it cannot be closed on {last}.")


class StepBackwardsError(TypedError):
    """A step ended before it was agreed."""

    message = N_("The step was agreed on {first}, so it cannot have ended on {last}.")


class StepDoneError(CannotError):
    """A step that is done already."""

    message = N_("The step was done on {day} already.")


class NotAGoalCodeError(TypedError):
    """Something that is no code of a goal."""

    message = N_("“{code}” is not a goal's code. It is like 17g2; askeleet show-client shows them.")


class UnknownGoalError(NotFoundError):
    """There is no such goal."""

    message = N_("There is no goal {code}. askeleet show-client shows a client's goals.")


class NotAStepCodeError(TypedError):
    """Something that is no code of a step."""

    message = N_("“{code}” is not a step's code. It is like 17g2s1; askeleet show-client shows them.")


class UnknownStepError(NotFoundError):
    """There is no such step."""

    message = N_("There is no step {code}. askeleet show-client shows a client's steps.")


# Reports


class UnknownFigureError(NotFoundError):
    """No figure has the code."""

    message = N_("There is no figure “{code}”. The nearest: {nearest}. All of them: askeleet explain.")


class PeriodEmptyError(CannotError):
    """A period wholly before the first entry or after today."""

    message = N_("There is nothing to report for {period}: it lies before the first entry or after today.")


class PeriodBackwardsError(TypedError):
    """A period that ends before it begins."""

    message = N_("The period would end ({last}) before it begins ({first}). Check the two days.")


# Settings


class SettingsError(FileError):
    """A settings file that cannot be read."""

    message = N_("{path} cannot be read as settings; look at line or key {line}. Nothing was done.")


# The command line


class UnknownCommandError(TypedError):
    """There is no such command."""

    message = N_("There is no command “{name}”. Did you mean {nearest}? All of them: askeleet help all.")


class NothingLikeCommandError(TypedError):
    """There is no such command, and none that could have been meant."""

    message = N_("There is no command “{name}”. All of them: askeleet help all.")


class NotTextError(TypedError):
    """Something typed that is no UTF-8."""

    message = N_(
        "What was typed holds a letter in another encoding than UTF-8. Type it again, or set the terminal to it."
    )


class UnknownLanguageError(TypedError):
    """A language that is not spoken here."""

    message = N_("“{text}” is not a language that askeleet speaks. It is one of {languages}.")


class NoEditorError(CannotError):
    """The editor cannot be started."""

    message = N_("The editor {editor} cannot be used: {why}. Set EDITOR to one that you have, or type the text here.")


class OutputFailedError(FileError):
    """What was to be printed did not arrive."""

    message = N_("The output could not be written: {why}. What was saved stays saved; see askeleet history.")


class SystemRefusedError(FileError):
    """The system refused a file that is not the caseload."""

    message = N_("{path} could not be used: {why}.")


class UnknownShellError(TypedError):
    """The shell in use cannot be told."""

    message = N_("Which shell is it? Name it: askeleet install-completion bash (or zsh, fish, pwsh).")


# What is written out


class OutputExistsError(CannotError):
    """A file stands where the output was to go."""

    message = N_("{path} is there already. Add --replace to write over it, or name another file.")


class OutputNotWrittenError(CannotError):
    """The output cannot be written."""

    message = N_("{path} could not be written: {why}. Name a file in a folder that is yours.")


class OnePeriodError(TypedError):
    """Several periods at once."""

    message = N_("One period at a time: --month, --half, --year, --project, or --from and --to.")


class FirstDayNeededError(TypedError):
    """A last day without a first one."""

    message = N_("--to needs --from: the first day of the period.")


class CheckFoundError(CannotError):
    """A check found something."""

    message = N_("Something is not well. Keep a copy of the file before you do anything else.")


class NoExampleError(CannotError):
    """The example's files are not there."""

    message = N_("The example's files are missing from this installation. Install askeleet anew.")
