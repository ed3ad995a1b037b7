"""How words are spelt when people text, speak a dialect, or leave out apostrophes; and which capitals are no name."""

from __future__ import annotations

from typing import Final


def word_set(words: str) -> frozenset[str]:
    """The words of a line, as a set."""
    return frozenset(words.split())


def _table(lines: str) -> dict[str, tuple[str, ...]]:
    out: dict[str, tuple[str, ...]] = {}
    for line in lines.strip().splitlines():
        means, _, spelt = line.partition(":")
        for word in spelt.split():
            out[word] = tuple(means.split())
    return out


# what it means: how it may be spelt
MEANS: Final = _table("""
he: he she s/he
him: him her his hers
himself: himself herself hisself themself hissel herself
he 's: hes shes
he 'd: hed
he will: shell
i: i
i am: im am'm
i have: ive
i 'd: id
we are: weve
you: u yer ya ye yous youse yow
you are: youre ur
you have: youve
they are: theyre
they have: theyve
they will: theyll
that 's: thats
what 's: whats wots
there 's: theres
it 's: its
it is: tis
it was: twas
do not: dont dinnae divnt dunnot doan't
did not: didnt didnae
does not: doesnt doesnae dont't dosent
was not: wasnt wasnae wan't
were not: werent
is not: isnt isnae
are not: arent
ai not: aint
have not: havent havenae
has not: hasnt hasnae
had not: hadnt hadnae
would not: wouldnt wouldnae
could not: couldnt couldnae
should not: shouldnt shouldnae
will not: wont willnae winna
can not: cant cannot cannae can't canna
will not: won't
need not: neednt
must not: mustnt
do not know: dunno dunnow idk
going to: gonna gunna gonnae
want to: wanna
got to: gotta
have to: hafta
could have: coulda
would have: woulda
should have: shoulda
is not it: innit
kind of: kinda
lot of: lotta
always: allways alwys alwase
every: evry evrey
usually: usualy usally
sometimes: sumtimes somtimes
never: neva nevr
because: because becuse becos becouse beacuse becoz becase cuse cos cuz cus coz bc 'cause cause 'cos
what: wot whit
when: wen whan
with: wi wiv w
was: wiz
a: an
and: n nd
to: tae
of: o' ov
from: fae frae
not: no' nae
no: naw nah nope
yes: yeah yep yup aye yea
my: mi
nothing: nowt nothin nuffin nuthin nuffink owtless
anything: owt anythin anyfin
something: summat somethin sumthin summit sommat
everything: everythin
though: tho
through: thru
before: b4 afore
about: abt bout aboot
out: oot
down: doon
now: noo
house: hoose
told: telt
said: sed
going: goin gaun
doing: doin
being: bein
having: havin
getting: gettin
crying: cryin greeting greetin
shouting: shoutin
screaming: screamin
nothing: nothing
really: rly
people: ppl
tomorrow: tmrw tomoz
today: 2day
yesterday: yest yday yesterdy
tonight: 2nite tonite
night: nite
morning: mornin
mum: mum mam mom mammy mummy mumma mama ma mamma mother
dad: dad daddy da father
nan: nan nana nanna gran granny grandma grandmother
lad: boy girl lad lass lassie laddie lads's
child: child kid bairn wean wain kiddie littlun young-un
children: children kids bairns weans
son: son daughter
grandson: grandson granddaughter grandchild
nephew: nephew niece
brother: brother sister bro sis
man: man woman bloke wumman
men: men women
monday: monday mon
tuesday: tuesday tues tue
wednesday: wednesday weds wed
thursday: thursday thurs thur thu
friday: friday fri
saturday: saturday sat.
sunday: sunday sun.
frightened: feart frit
social worker: sw
right: reet
very: v
please: pls plz
love: luv
until: till til 'til
them: 'em em
myself: meself mysel myself
okay: ok
wee: wee
ourselves: usselves oursels
scared: skeered
home: hame
enough: enuff
taken: tookn
""")

_DAYS = (
    "monday tuesday wednesday thursday friday saturday sunday mon tues weds thurs fri mondays tuesdays "
    "wednesdays thursdays fridays saturdays sundays"
)
_MONTHS = (
    "january february march april may june july august september october november december "
    "jan feb apr aug sept oct nov dec"
)
DAYS: Final = word_set("monday tuesday wednesday thursday friday saturday sunday")
MONTHS: Final = frozenset(_MONTHS.split())

# Words that keep their meaning with a capital.
PROPER: Final = frozenset(
    f"{_DAYS} {_MONTHS} i god lord jesus christmas xmas easter eid diwali halloween boxing ramadan hanukkah "
    "english mum mummy mam dad daddy nan nana nanny gran granny grandma grandad grandpa auntie aunt uncle miss "
    "tv pe ok gp id nhs camhs lado ta it sats gcse police school year santa yes no not never always every "
    "social worker "
    "a and but so because she he they we you it's i'm i've i'd i'll the that this".split()
)

# Words that may begin a sentence before a verb and are no name.
NOT_A_NAME: Final = word_set(
    "come take get give help tell ask let look stop wait sit stand hold keep leave go try move find "
    "i he she it they we you who what that this there then now just so and but or if when once "
    "all everything everyone everybody nobody no-one nothing something someone somebody anyone "
    "anything one some most school teacher mum dad nan nana gran grandad staff carer contact "
    "social police people folk kids children part half dinner tea bath bedtime bedtimes homework "
    "mealtimes both neither either each last first next still only never always his her my our "
    "their your its these those here why how where which whatever whoever well right okay yes no "
    "not even also maybe perhaps sometimes usually often later after before today yesterday "
    "tonight tomorrow christmas easter night morning time things life truth love pride anger "
    "guilt shame fear tears nerves relief panic sadness came went got said sat stood ran fell "
    "threw took put gave made told held kept left let lay did had was were is are has have do "
    "does been being went hid bit could would should might must can will shall may once twice "
    "because cos although though as at by for from in into of off on out over to up with without "
    "between under until till while another other same such than too very quite rather really "
    "honestly actually basically obviously apparently again bit lot young he's she's god father "
    "mother brother sister son daughter husband wife partner auntie uncle aunt grandma granny "
    "foster friend doctor court review meeting therapist worker manager team boss lots more less "
    "few many much little big great good bad poor dear bless sorry thanks thank please hope worry "
    "work home me mine two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen phone post fair trust money food blood sleep rain skin nose quiet hurt "
    "angry happy proud sad calm guilty numb jealous lonely low torn upset cross furious hopeful helpless hopeless "
    "useless sick afraid glad gutted livid tearful anxious nervous joyful peaceful nice best worst hardest easiest "
    "outside inside already proper respite keyworker nursery handover curfew rota ambulance ungrateful independent "
    "curious praise pleasure peace joyful rude polite quick slow manners hide mornings evenings nights support "
    "bedroom bathroom wardrobe water photo lights neighbours traffic services panel council notice education "
    "cheeky clever brave stubborn gentle loud shy funny bossy tough soft strong hard easy different normal young "
    "old tall small early late long short full black white red blue everywhere anybody anyone"
)
# Names that end as an adverb, a past or an -ing does.
NAMES_LIKE_WORDS: Final = word_set(
    "emily lily lilly molly holly sally billy polly kelly milly tilly olly ally elly ely shelly carly karly charly "
    "nelly willy wally dolly kimberly beverly everly reilly aly ahmed mohammed mohamed muhammed hamed hammed hameed "
    "syed sayed saeed waleed khaled rasheed majeed naveed javed fred ted ned jed ed zed alfred wilfred winifred "
    "mildred jared obed reed ming ling ying jing xing qing sterling blessing"
)
# Names that are words as well: names only where somebody of that name does something.
NAMES_AND_WORDS: Final = word_set("will hope april may june jan")
