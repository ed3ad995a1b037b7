"""The word lists behind the facts of a clause: verbs and their times, habits, anchors, causes, minds."""

from __future__ import annotations

from typing import Final

from reflect.listening.spelling import DAYS, MONTHS, word_set

# Past forms that do not end in -ed.
PAST: Final = word_set(
    "was were had did went said came got took put told sat stood ran threw made gave found held kept left let "
    "lay knew thought felt saw heard began broke brought bought bit bent blew built burst burnt caught chose "
    "clung crept cut dealt dug drew drank drove ate fell fed fought fled flew forgot forgave froze grew hung "
    "hid hit hurt knelt laid led leant learnt lent lit lost meant met paid rode rang rose sang sank sent set "
    "shook shone shot shut slept slid slung smelt spoke spent spilt spat split sprang stole stuck stung struck "
    "swore swept swam swung taught tore understood woke wore wept won wrote wound withdrew snuck spoilt leapt "
    "flung rung trod beat bore bound spun strode sought overheard undid"
)
PARTICIPLE: Final = word_set(
    "been gone done seen taken given broken eaten fallen written spoken driven shown known thrown hidden bitten "
    "chosen forgotten torn worn woken begun drunk run come become ridden shaken stolen sworn grown drawn flown"
)
NOT_PAST: Final = word_set(
    "need bed red shed feed seed speed bleed breed indeed hundred kindred naked wicked sacred tired scared bored "
    "excited worried frightened terrified upset annoyed embarrassed ashamed used wed sled fed aged gifted "
    "exhausted disappointed confused relieved petrified shattered knackered gutted chuffed devastated wretched"
)
PRESENT: Final = word_set(
    "is are am has have do does goes go says say comes come gets get takes take puts put makes make tells tell "
    "sits sit stands stand runs run throws throw gives give finds find keeps keep leaves leave lets let knows "
    "know thinks think feels feel sees see hears hear wants want likes like loves love hates hate needs need "
    "looks look starts start screams scream shouts shout cries cry kicks kick hits hit asks ask tries try works "
    "work plays play sleeps sleep eats eat walks walk talks talk lies lie hides hide calls call turns turn "
    "wakes wake follows follow waits wait stays stay seems seem means mean gives moans moan sulks sulk slams "
    "slam refuses refuse clings cling bites bite swears swear struggles struggle worries worry hopes hope reckons "
    "reckon ends end depends happens goes sets set brings bring holds hold helps help checks check does"
)
AUX: Final = word_set(
    "is are am was were be been being has have had do does did will would can could shall should may might must "
    "'s 're 'm 've 'd 'll ai wo got"
)
MODALS: Final = word_set("will would can could shall should may might must 'll wo")
SUBJECTS: Final = word_set("i we he they you it NAME who there that this")
CARER: Final = word_set("i we")
DETERMINERS: Final = word_set(
    "the a an my our him their your this that these those some another every each one"
)
ADVERBS: Final = word_set(
    "just then really always never still only even also so actually literally suddenly finally eventually quietly "
    "slowly gently honestly quite ever not n't both all sort kind of probably maybe perhaps definitely almost "
    "nearly already soon immediately simply usually often sometimes mostly generally normally straight"
)
JOINS: Final = word_set(
    "and but so or because then when if while though although unless until where who which since as "
    "whenever after before except plus only 'cause"
)
RELATIVE: Final = word_set(
    "when if while because since until where who which unless after before whenever as"
)
ACT_ON: Final = word_set("that what how why where who which if whether than the a of to")

HABIT: Final = word_set(
    "always never every usually often sometimes whenever mostly generally normally constantly forever typically "
    "regularly occasionally tends tend each mondays tuesdays wednesdays thursdays fridays saturdays sundays "
    "mornings nights evenings weekends bedtimes mealtimes daily nightly weekly everytime continually rarely "
    "seldom any anything anytime days times"
)
ONCE: Final = DAYS | MONTHS | word_set("yesterday today tonight once CLOCK suddenly last ago first")
LONG: Final = word_set(
    "week weeks month months fortnight year years term summer holiday holidays whole all since "
    "throughout half-term ages days"
)
CAUSE: Final = word_set(
    "because since due why reason causes cause caused means meant so reckon guess suppose maybe "
    "perhaps might probably possibly must wonder coming comes down"
)
HEDGE: Final = word_set(
    "maybe perhaps might possibly probably wonder guess suppose reckon imagine expect could "
    "seems seemed must think may likely bet"
)
MIND: Final = word_set(
    "think thinks thought thinking know knows knew knowing want wants wanted wanting likes liked love loves "
    "loved hate hates hated hating believe believes believed remember remembers remembered forget forgets forgot "
    "hope hopes hoped wish wishes wished feel feels felt feeling worry worries worried worrying scared frightened "
    "afraid terrified sad angry happy upset jealous lonely proud ashamed embarrassed guilty excited bored confused "
    "understand understands understood realise realised realises wonder wonders wondered expect expects expected "
    "expecting decide decided decides deciding trust trusts trusted trusting mind minds minded care cares cared "
    "bothered learned learnt learns need needs needed trying tried tries miss misses missed missing prefer prefers "
    "fear fears feared dread dreads panic panicked panics convinced sure sees interested mad obsessed loves adores "
    "dreading testing pretend pretending pretends hurt rejected safe nervous anxious furious cross livid gutted "
    "disappointed fed enjoys enjoyed enjoy curious determined reckons reckoned guess imagines noticed notices "
    "deliberately purpose meant means chose fancied fancies figured waiting wary unsure control attention"
)
SAY: Final = word_set(
    "said say says told tell asked ask whispered shouted shout explained explain "
    "promised promise answered apologised mentioned reminded suggested"
)
