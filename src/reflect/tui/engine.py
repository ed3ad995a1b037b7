"""The way from the screen to what is heavy to load: the conversation, its wording, the documents.

Nothing of it is imported before the first words are on the screen. `warm` does that in a thread; every other
method may be called at any time, and loads what it needs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reflect.afterwards.plan import Step
    from reflect.documents.drawings import Place
    from reflect.documents.leaving import Leaving
    from reflect.entries import Outcome
    from reflect.journal import Journal
    from reflect.planning import Item
    from reflect.said import About
    from reflect.sitting import Sitting
    from reflect.tui.kinds_words import Kind
    from reflect.tui.talking import Talking
    from reflect.voice import Contact


class Engine:
    """The real one. Tests put a scripted one in its place."""

    def warm(self) -> None:
        """Load everything that a conversation needs. May run in a thread."""
        import reflect.conversation.commands
        import reflect.sitting  # noqa: F401

    def begin(
        self,
        about: About,
        journal: Journal | None,
        *,
        dialogue: str,
        start: str,
        people: tuple[str, ...] = (),
    ) -> Talking:
        """A new conversation with these `people` beside the carer; kept where there is a journal."""
        from reflect.sitting import Sitting

        return Sitting.begin(about, journal=journal, dialogue=dialogue, start=start, people=people)

    def resume(self, journal: Journal, session: str) -> Talking:
        """A kept conversation, at the very place."""
        from reflect.sitting import Sitting

        return Sitting.resume(journal, session)

    def command(self, name: str, *values: Any) -> Any:
        """A command of the conversation by its class's name: `command("Answer", "text")`."""
        from reflect.conversation import commands

        return getattr(commands, name)(*values)

    def word(self, template: str, block: str, about: About, dialogue: str = "", **more: object) -> str:
        """One fixed thing that the conversation says, worded for this child and carer, as `dialogue` words it."""
        from reflect.voice import context
        from reflect.wording import usual_voice

        voice = usual_voice()
        return voice.word(voice.of_dialogue(template, dialogue), block, context(about, (), **more))

    def purposes(self, about: About) -> dict[str, str]:
        """What a conversation may be for, each with what it is called; just to think is the first."""
        from reflect.wording import choices

        return {value: self.word("facts", block, about) for value, block in choices("purpose", about).items()}

    def contacts(self, nation: str, own_number: str, page: str = "help", carer: str = "") -> list[Contact]:
        """Whom to ring on a page of help, the person's own number first."""
        from reflect.voice import helplines

        return helplines(nation, page, own_number, carer=carer)

    def help_called_for(self, *texts: str) -> str:
        """The page of help that these words call for; empty where they call for none."""
        from reflect import helping

        return helping.page_for(*texts)

    def leaving(self, sitting: Talking) -> Leaving:
        """What would leave of a conversation, to choose from and look over before it is saved."""
        from reflect.documents.leaving import Leaving
        from reflect.documents.of_sitting import summary_of
        from reflect.documents.then_and_now import with_progress

        real = cast("Sitting", sitting)
        return Leaving(with_progress(summary_of(real), real.journal))

    def small_sign(self, told: str) -> bool:
        """Whether a strength's words tell of a first time, or of a change for the better."""
        from reflect.summary.progress import small_sign

        return small_sign(told)

    def cycles(self, sitting: Talking) -> list[tuple[str, list[Place]]]:
        """The caregiving cycle of each occasion that was told, with the section it was told in."""
        from reflect.documents.occasion import cycles_of
        from reflect.documents.of_sitting import summary_of

        found = cycles_of(summary_of(cast("Sitting", sitting)))
        return [(section.id, places) for section, places in found]

    def put_in_cycle(self, journal: Journal, sitting: Talking, section: str, place: str, text: str) -> int:
        """Keep what was put in a gap, on disk, beside the occasion told in the section; the entry's number.

        Raises ReflectError.
        """
        from reflect.afterwards.cycle import add_place
        from reflect.documents.occasion import occasion_of
        from reflect.documents.of_sitting import summary_of

        sections = summary_of(cast("Sitting", sitting)).sections
        told = next((occasion_of(each) for each in sections if each.id == section), None)
        # What is told no more cannot be noted beside: NotFound says so.
        return add_place(journal, sitting.session, told.id if told else -1, place, text).id

    # ------------------------------------------------------------ the plan

    def plan_word(self, block: str, about: About) -> str:
        """One thing said of the plan."""
        from reflect import planning

        return planning.word(block, about)

    def left_to_plan(self, journal: Journal | None, sitting: Talking) -> list[Item]:
        """What of this sitting may go in the plan and has no step yet."""
        from reflect import planning

        return planning.left_to_plan(journal, sitting.session, sitting.result()) if journal else []

    def asked(self, item: Item, about: About) -> str:
        """How it is asked what could go in the plan."""
        from reflect import planning

        return planning.asked(item, about)

    def item_of(self, step: Step, sitting: Talking) -> Item:
        """What a step was made of."""
        from reflect import planning

        return planning.item_of(step, sitting.result())

    def steps_of(self, journal: Journal | None, session: str) -> list[Step]:
        """The steps made of one sitting."""
        from reflect.afterwards import plan

        return plan.steps_of(journal, session) if journal else []

    def add_step(
        self, journal: Journal | None, sitting: Talking, item: Item, told: Mapping[str, str]
    ) -> None:
        """Keep one step of the plan, on disk. Raises ReflectError."""
        from reflect.afterwards import plan

        if journal is not None:
            plan.add_step(
                journal,
                sitting.state.about.child,
                item.sort,
                need=item.need,
                what=told["what"],
                who=told["who"],
                by=told["by"],
                session=sitting.session,
                answer=item.answer,
            )

    def remove_step(self, journal: Journal | None, step: Step) -> None:
        """It is in the plan no more. Raises ReflectError."""
        if journal is not None:
            journal.remove_entry(step.id)

    def plan_listed(self, steps: Sequence[Step], about: About) -> list[tuple[str, list[str]]]:
        """The plan as a quiet list: headings with their lines."""
        from reflect import planning

        return planning.listed(steps, about)

    def step_line(self, step: Step, about: About) -> str:
        """One step in a line."""
        from reflect import planning

        return planning.line(step, about)

    def asked_how(self, step: Step, about: About, newest: str) -> str:
        """How it is asked what became of a step."""
        from reflect import planning

        return planning.asked_how(step, about, newest)

    def say_how(self, journal: Journal | None, step: Step, outcome: Outcome, told: str) -> None:
        """Keep how a step has been, on disk. Raises ReflectError."""
        from reflect.afterwards import plan

        if journal is not None:
            plan.say_how(journal, step.id, outcome, told)

    # ------------------------------------------------------------ other kinds of sitting

    def kinds(self) -> list[Kind]:
        """The sittings of another kind: each dialogue that has a line to say what it is for (`dialogue_ID_what`).

        One that cannot be read is left out.
        """
        from reflect.dialogue import available, block_of
        from reflect.wording import usual_voice

        worded = usual_voice().blocks("names")
        named = [each for each in available() if f"dialogue_{block_of(each)}_what" in worded]
        return [kind for each in named if (kind := self.kind(each)) is not None]

    def kind(self, dialogue: str) -> Kind | None:
        """One dialogue by its id; None where it cannot be read."""
        from reflect.dialogue import block_of, load
        from reflect.errors import DialogueError
        from reflect.tui.kinds_words import Kind
        from reflect.wording import usual_voice

        block, voice = f"dialogue_{block_of(dialogue)}", usual_voice()
        try:
            applicants = load(dialogue).about == "applicants"
        except DialogueError:
            return None
        said = [
            voice.word("names", each, {}) if each in voice.blocks("names") else ""
            for each in (block, f"{block}_what")
        ]
        return Kind(dialogue, said[0] or dialogue, said[1], applicants)
