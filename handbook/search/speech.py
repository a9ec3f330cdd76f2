"""How people speak when they say what worries them: phrases said in two ways, and words by which a query sounds said or asked."""

from handbook.records.text import Language
from handbook.search.stemming import tokens

_PHRASES: dict[Language, str] = {
    "da": """
ikke længere = ikke mere
siger op = opsiger
sige op = opsige
sagde op = opsagde
sagt op = opsagt
hele tiden = altid
""",
    "en": """
one another = each other
no one = nobody
any more = anymore
any longer = anymore
everyone = everybody
anyone = anybody
someone = somebody
cannot = can not
can't = can not
don't = do not
doesn't = does not
didn't = did not
isn't = is not
aren't = are not
wasn't = was not
won't = will not
wouldn't = would not
haven't = have not
hasn't = has not
shouldn't = should not
couldn't = could not
I'm = I am
I've = I have
we've = we have
they've = they have
it's = it is
that's = that is
there's = there is
""",
}
"""What is said in two ways: the first is read as the second."""

SPOKEN: dict[Language, str] = {
    "da": "aldrig alle altid bliver de dem der deres folk ham han hende hun ikke ingen jeg man mig min mine mit nogen nogle os vi vores",
    "en": "all always arent cant didnt doesnt dont everybody everyone havent he her i im isnt ive me my never no nobody none not our"
    " she somebody someone their them there they us wasnt we weve wont",
}
"""Words by which a query sounds like something said, and not like the name of something."""
ASKED: dict[Language, str] = {
    "da": "er findes hvad hvem hvilke hvilken hvilket hvor hvordan hvorfor hvornår kan må skal",
    "en": "are can do does how is may should what when where which who whom why",
}
"""Words that a question begins with."""


def phrases(language: Language) -> list[list[str]]:
    """Return what is said in two ways as pairs of canonical texts, the first to be read as the second."""
    lines = _PHRASES[language].strip().split("\n")
    return [[" ".join(tokens(side)) for side in line.split("=")] for line in lines]
