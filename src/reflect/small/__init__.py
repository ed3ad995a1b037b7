"""Small things to take away: a card for whoever minds the child, a page for the child, a sheet for a pen.

    sheet.sheet(["availability"], "pdf")            the dialogue's questions, with room to write
    page = leaflet.Leaflet("card", journal, "Kai")  lines that were kept, each one to be chosen
    page.place(0, "helps"); page.document("pdf")
    occasions.occasions(journal, "Kai")             times that were told, to think about again
    whose.children(journal)                         whom anything is kept about: light to import

Like every document they hold nothing but what somebody typed and fixed sentences out of `prompts/`.
"""
