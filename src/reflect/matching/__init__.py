"""Sheets for matching: what a child needs, what carers would bring, and the two of them side by side.

    chosen = Choosing("child", journal, "Kai")      lines of their owner's own, each put there or not at all
    chosen.put(0, "availability", "needs"); chosen.save(folder, "json")
    sheets = read_all([Path("kai.json"), Path("carers.json")])      files, and no journal
    match = Match(sheets); match.add("availability", what="A night off a week", who="Marcia", by="June")
    match.document("pdf")

Nothing goes from a journal to a match but through a sheet. Nothing is counted, weighed or ranked.
"""
