"""What the signs look like. See safety.py for how a pattern is written."""

from __future__ import annotations

from typing import Final

CLASSES: Final = {
    "HE": "he|NAME|lad|son|grandson|nephew|child|yp|kid|the young person|one",
    "HIS": "him|NAME 's|NAME|the child 's",
    "POLICE": "police|coppers|999|101|officer|officers",
    "BODY": "arm|arms|wrist|wrists|leg|legs|thigh|thighs|stomach|tummy|skin|neck|throat|hand|hands|head|face|cheek|"
    "back|bottom|bum|shoulder|shoulders|ear|eye|lip|ribs|chest|knee|shin|foot|feet|belly|mouth|nose|hair|ankle|body",
    "HURT": "hit|hits|hitting|hurt|hurts|hurting|smack|smacks|smacked|smacking|slap|slaps|slapped|punch|punched|"
    "punches|kick|kicked|kicks|burn|burned|burnt|burns|choke|choked|strangled|strangle|grabbed|grabs|grab|pushed|"
    "pushes|push|shoved|shook|shakes|pinched|pinches|pinch|belted|belts|battered|batters|beat|beats|thumped|whacked|"
    "bit|threw|dragged|locked|locks|lock|touched|touches|touch|touching|raped|assaulted|abused|molested|leathered|"
    "clouted|walloped|held down|pinned|tied|starved|scalded|whipped|caned|held|twisted|pulled",
    "STRUCK": "slapped|smacked|hit|punched|kicked|shook|thumped|belted|walloped|clouted|whacked|leathered|battered|"
    "spanked|struck|throttled|strangled|headbutted|clipped|skelped",
    "TELLS": "said|says|told|tells|telling|disclosed|discloses|alleged|alleges|whispered|reported|claims|claimed|"
    "saying|came out with|come out with|let slip|mentioned|wrote|put it on|showed|drew",
    "ADULT": "dad|mum|step dad|stepdad|step-dad|stepmum|uncle|auntie|aunt|nan|grandad|man|teacher|boyfriend|"
    "girlfriend|friend|partner|carer|foster carer|foster dad|foster mum|coach|driver|taxi man|brother|cousin|they|"
    "someone|somebody|lads|men|worker|staff|escort|neighbour|lodger|olders|elders|babysitter|ta|older lads?|he",
    "US": "i|we|me|us|my husband|my wife|my partner|my son|carer|carers|staff|a member of staff|the agency worker|"
    "night worker|key worker|keyworker",
    "MARK": "bruise|bruises|bruising|bruised|burn|burns|handprint|handprints|welt|welts|weal|bite mark|bite marks|"
    "black eye|split lip|finger marks|fingermarks|fingerprints|grip marks|red mark|red marks|cigarette burn|"
    "mark|marks|scald|belt marks|fat lip|slap mark|lump",
    "BLADE": "knife|knives|blade|blades|razor|scissors|machete|screwdriver|glass|sharpener|hammer|poker|stanley|"
    "axe|lighter|petrol|bat|needle|compass",
    "PILLS": "tablets|pills|paracetamol|medication|meds|ibuprofen|sleeping tablets|antidepressants|insulin|"
    "painkillers|prescription",
    "DIE": "die|be dead|kill himself|end it|end it all|end his life|not be here|not wake up|be in heaven|hang himself|"
    "top himself|do himself in|take his own life|stop living",
    "NOW": "now|right now|this minute|this second|as i type|as i write|while i type|while i write|typing this|"
    "as we speak|at this moment|on the phone to|the now",
    "SOON": "today|tonight|now|right now|this week|tomorrow|this minute|by the weekend|before the weekend|"
    "this weekend|by friday|by monday|by tomorrow|straight away|immediately|this morning|this afternoon|asap",
    "GONE": "gone|missing|disappeared|vanished|run off|ran off|run away|ran away|absconded|bolted|legged it|"
    "done one|done a runner|did a runner|scarpered|cleared off",
}

GUARDS: Final = {
    # Told as known background, by the carer, of a time before.
    "history": "before (?:he|they|NAME) (?:came|come|was placed|lived|moved|got here)|in him (?:file|papers|notes|"
    "chronology|past|background)|when he (?:was|lived) (?:a baby|little|tiny|small|two|three|four|five|younger|with "
    "him|at home|there)|years ago|used to|as a baby|in the past|historic(?:al)?|back then|from before|his first|"
    "birth (?:family|mum|dad|parents)|we (?:know|knew) (?:that )?he|a history of|by the time he came|"
    "(?:the|him) (?:last|previous|old) (?:placement|place|house|home|carers?|life)|where he (?:was|were|came|come|lived)|"
    "the file says|the papers say|the report (?:said|says)|in care (?:himself|myself)",
    "unreal": "(?:could|would|'d|might) have|nearly|almost|never|felt like|wanted to|not (?:hit|smack|slap|hurt|touch|"
    "push|kick|lay)|as if|like he was expecting|thought (?:i|he) (?:was|were) going to|expecting|did not ~2 hit|"
    "would not|playing|game|pretend(?:ing|ed)?|joke|joking|laugh(?:ing|ed)?|film|telly|tv|dream|nightmare|story|book",
    "play": "swing|swings|pillow|snowball|water|sledge|slide|trolley|buggy|pram|wheelchair|trampoline|cushion|balloon|"
    "football|ball|five|high five|scooter|hose|sponge|cards|chess|the jackpot|the road|duvet",
    "fell": "fell|tripped|trampoline|bumped|scooter|bike|football|playing football|rugby|slipped|monkey bars|climbing|"
    "swing|skateboard|goal|roller|sledge|banged him (?:head|knee|elbow|toe|chin) on|walked into|came off|bee|wasp|nettle|"
    "at football|at rugby|door frame|in goal|off him bike|skate|hockey|karate|judo",
    "found": "(?:two|five|ten|three|four|a few|couple of|a couple of|NUM) (?:minutes|seconds|mins|secs)|hide and seek|hide-and-seek|"
    "the whole time|all along|toy|teddy|cat|dog|shoe|sock|hamster|rabbit|tooth|the bus|remote|key|keys",
    "laughing": "laughing|laughed|shaving|the onions|chopping|cooking|on a tin|on the tin|by accident|peeling|"
    "paper cut|for a joke|gardening|bread knife on",
    "none": "no (?:self|bruis|marks?|injur|allegation)|not ~2 (?:self|marks?|allegation)|never ~3 allegation|without ~2 mark",
    "past": "was going to|ages ago|last year|years ago|when he first|the first (?:week|month|year)|back in|used to|"
    "last summer|once|two years|in those days|before he came|early on|at him last|months ago|when i was|as a child|"
    "when he was|at the start|in the beginning|his old",
    "baby": "as a baby|newborn|born|floppy (?:ears|hat|bunny|toy|rabbit)|floppy with laughing",
    "bramble": "bramble|brambles|thorns|rose|hedge|gooseberr|blackberr",
    "cat": "the cat|kitten|rabbit|hamster|guinea|dog|puppy",
    "childish": '(?:HE|NAME) (?:said|says|told me|goes|shouted|was saying|kept saying|whispered|screamed)[ ,"]+(?:that )?(?:i|he)|he wants me to|'
    "at the (?:meeting|party|school gate)|on holiday",
    "craft": "play ?dough|craft|glue|cake|butter|toast|peel|cook|cutting out|sewing|apple|bread|carrots",
    "doorlock": 'lock(?:ed|s)? (?:the|him) (?:door|bike|phone|tablet|car|gate)|" i (?:hate|hit the)|hit the (?:ball|roof|wall|brake)',
    "dosay": "what i would (?:have )?done? without|what i (?:'d|would) do without|what i (?:would|will|'d) do with|what i 'd do if he (?:was not|left|went)|do for (?:tea|dinner|christmas)|wear|cook|say",
    "felt": "felt|on my heart|left a mark on me|mark in the|marks out of|bookmark|mark on (?:the|my) (?:wall|carpet|sofa|settee|table|floor|door|book)|full marks|question mark|my hand (?:went (?:to|out|up to|round|in)|was up)",
    "fiction": "film|telly|game|fortnite|playing|story|book|minecraft|xbox|netflix|right now (?:i|we) (?:feel|am|are)",
    "he-hit": "(?:HE|NAME) (?:hit|slapped|punched|kicked|smacked|and|has) me|and hit me|i hit (?:the|a|my|him with (?:a|the) (?:question|idea|list))|hit it off|(?:HE) (?:just )?(?:hit|punched|kicked|headbutted|smacked|slapped|struck) him|"
    "(?:lad|he|NAME|brother|dog|door|ball|branch|car|it|who|that|swing) (?:just |then |had |'d |has |went and )?(?:hit|punched|kicked|headbutted|smacked|slapped|struck|shook|battered|and hit) (?:him|NAME)|and (?:kicked|punched|hit|smacked|slapped|shook|headbutted) (?:him|NAME) (?:~1 )?(?:brother|door|wall|shoes|shoe|ball|bag|desk|chair|pillow|bed|toys|head|hand|own)|"
    "shook (?:him|NAME 's) (?:head|hand|hands|fist|bottle|awake)|shook (?:him|NAME) (?:awake|gently)|hit him (?:target|stride|growth|like|that|all at once|then)|struck (?:him|me) (?:as|that)|kicked him (?:shoes|shoe|legs|heels|feet|ball|out|off)|punched him (?:pillow|arm in|ticket)|struck him (?:that|as|how|then|off)|(?:what|it|this|that|then it) (?:just |suddenly |really |never )?(?:hit|struck) (?:him|NAME|me)|slapped him (?:on the back|thigh|knee|forehead)|punched him (?:chest|fist|brother|mate)",
    "him-own": "him (?:own )?(?:tablets|medication|meds|adhd|melatonin|inhaler)|for him (?:adhd|epilepsy|sleep|asthma)|give him him|prescribed|vitamin|with (?:him|my) (?:tea|breakfast)|in yoghurt|paw|the dog 's|painkillers for",
    "history-tell": "in him (?:file|papers|notes|chronology)|the file says|the papers say|it says in|we (?:know|knew) (?:that )?he",
    "holiday": "holiday|camp|caravan|sleepover|respite|school trip|residential|for school|pe kit|nan 's|hospital|swimming|wales|weekend away|contact bag|the night before (?:school|nursery)|when he (?:came|arrived)|came with|in a bin bag|bin bags?|court",
    "job": "to the landlord|my landlord|at work|my job|notice at|notice on (?:the|my) (?:flat|job)|took notice",
    "mild": 'for (?:lego|monopoly|peppa|frozen)|another (?:cup|biscuit|slice|peppa|episode|nappy|game|chapter)|(?:HE|NAME) (?:said|says|told me)[ ,"]+(?:that )?i can not|on the (?:trampoline|swing|sofa)|out of the (?:bath|way|house on time|door|kitchen|car|road)|my knees|can not (?:do|take) it any more than|with the (?:maths|homework|stairs)|(?:carry|keep) on (?:my|like a)',
    "mumpreg": "him mum|mum (?:is|was)|when he was|my (?:sister|daughter|son|wife)",
    "out-safe": "so (?:he|they) could not (?:run|get out)|locked out|forgot|key|by accident|accident|locked him bike|(?:mum|dad|they|them) (?:had |'d |used to )|before he",
    "own-pillow": "(?:him|the) own (?:face|head|ears)|over him (?:own )?(?:head|ears)|hide|hid|under|behind|ice|over (?:him|NAME 's) (?:face|eyes) (?:and|to|so) (?:he )?(?:could|would|hid|laugh)|hands (?:round|around) (?:the|a|my)|fork|hands over (?:him|my)|tickl\\w+|blanket|cuddl\\w+|hug\\w*",
    "past-self": "(?:my|our) (?:own )?(?:dad|mum|father|mother|parents|teacher|nan|grandad) (?:would|'d|used|always|had|hit|slapped|smacked)|when i was|in my day|years ago|i was (?:smacked|hit|slapped)|did not|as a (?:child|lad)|him dad|him mum|never (?:once )?(?:raised|laid|hit|smacked)|could have|should have|would have|i do not believe in|not the answer",
    "pickup": 'from (?:school|football|nursery|the party|him|contact|nan|practice|my|club|brownies|a sleepover)|(?:please |to )?come and get me|when he (?:rang|phoned|called)|he (?:asked|rang|rang me|phoned|texted|said|says)(?: me)?(?: to| can you|,| ")|tea|dinner|at (?:half|three|four|five)|come and get (?:him|them) (?:tea|dinner|breakfast|pudding|presents?|shoes|coat|sweets|toast|bag|stuff)|ice cream|who (?:would|will)|for (?:the weekend|the day|an hour|contact|a day|family time)|they came and (?:got|took|fetched)|social (?:worker )?came',
    "proudpic": "picture of himself (?:smiling|in his uniform|at|on a|with the)|for (?:nan|his nan|the fridge|him life story)|selfie",
    "roadsafe": "road|traffic|car|bus|van|kerb|before he (?:ran|fell|hit|could)|out of the way|off the (?:road|edge|wall|cooker)|swing|pram|buggy|wheelchair|trolley|hugged|into (?:a|my) (?:hug|cuddle|arms)|by the hand|for a (?:hug|cuddle)|round the|on the (?:swing|bike|scooter|sledge)|cuddle|down the slide|into the pool|and (?:ran|legged it)|in the air|up in the air",
    "routine": "for (?:him|the week|my mum|the dog|him adhd)|dosette|(?:him|his) (?:tablets|meds|medication)|my mum 's|my husband 's|with tea|blood pressure|for work|in the book|signed|two staff|cabinet|audit|mar sheet|tablet (?:time|screen)|screen",
    "rulesoff": "rule|rules|at (?:the )?table|at night|bedtime|wifi|at dinner|homework|turn(?:s|ed)? him phone off|put him phone off|took him phone|with him phone off|my phone|confiscat\\w+|sanction|charge|he answered|for the film|no signal|in the cinema|family time",
    "saidhe": "said he (?:had )?(?:hit|hits|hurt|hurts|pushed|punched|kicked|bit|threw|slapped|held|grabbed|locked|pulled|burnt) (?:him (?:head|knee|elbow|toe|arm|leg|hand|thumb|finger|foot|chin)|himself|the|a|it|my|me|NAME)|sorry|told (?:him|NAME) (?:he|not|that)|i (?:said|told|asked|says)[^.]*|teacher (?:said|told|says|rang)[^.]*(?:he|NAME) (?:had |has |'d )?(?:HURT)|(?:touched|hurt|cut) (?:that|by|a|him feelings)|i was (?:touched|hurt)|feelings|held (?:him|my) hand|held hands|hair|pulled (?:a face|him weight|out|up|faces)|hates|ball|wall|door|touch(?:ed|ing)? (?:him|my) (?:heart|hair|arm|shoulder)|threw (?:him|a|the|my) (?:plate|bag|shoe|toy|shoes|phone|remote|book|tea)|push (?:him|me) on",
    "selfcarer": "i (?:was|am|feel|felt|would be|had|took|nearly|have)|my (?:mum|dad|brother|husband|son|daughter)|him mum|mum (?:had|took|was)|they 'd be|everyone|we (?:would|'d) be|better off (?:without him|dead)? ?(?:dad|mum|friend)",
    "selfmark": "on (?:my|me)|my (?:arm|arms|leg|lip|face|hand|back|eye|head|shoulder|neck|shin|shins)|birth ?mark|i 've got|i have ~3 (?:bruise|bruises)|on the (?:wall|carpet|door|sofa)|pen mark|mark on (?:the|my)|bite marks (?:on|in) the|gave me|punch(?:ed)? him|hot (?:tea|pan)|cooker|iron|oven|kettle|toast(?:er|ie)?|sunburn\\w*|burns? (?:toast|easily)|insect|chicken ?pox|eczema|mosquito|jellyfish|felt tip|face paint|dog",
    "swim": "swim|swam|swimming|paddl\\w+|dip|wetsuit|together|beach|holiday",
    "telloff": "told (?:him )?off|(?:he|NAME) (?:hit|kicked|bit|punched|pushed|slapped|hurt|threw|smacked|shoved) (?:another|a|the|two|him|NAME|his)|he 'd (?:hit|kicked|bit|punched|pushed)|(?:school|teacher|head|they) (?:rang|phoned|called|said|told)[^.]*(?:he|NAME) (?:had |has |'d )?(?:hit|kicked|punched|bit|pushed|thrown|threw)|high five|tag|tig|rugby|football|match|goal|game|bump(?:ed)?|accident\\w*|by mistake|held (?:him|my) hand|shook (?:him|my|him 's) (?:hand|head)",
    "unfound": "in the end|he was (?:in|under|behind|at) the (?:shed|garden|wardrobe|cupboard|bed)|for tea|every day|from work",
    "unknownhist": "in him (?:file|papers|notes|chronology|past)|birth (?:mum|dad|family|parents)|before|when he was|history|survivor|training|course|child abuse|drug abuse|substance|verbal(?:ly)?|abused my trust|him mum (?:was|had)|shouting abuse|hurling abuse|giving (?:him|me) abuse|dog|horse|cat|pony|well groomed|been groomed",
    "unreal-mark": "unreal|wallpaper|felt tip|pen|chalk|mud|carpet|lipstick|paint|jam|chocolate|flour|never|\\bnot\\b ~3 mark|left (?:a|his) mark on (?:me|us)|tea towel|window|glass|mirror|in the (?:snow|sand|clay|cement|plaster)|card|picture",
    "unreal-tell": "(?:would|could|might|'d) say|pretend\\w*|playing|game|joke|joking|film|telly|story|teddy|dinosaur|lego|doll|he would never|lied about|dream|nightmare|on the telly|in the book|in minecraft|fortnite|hurts? (?:him|my) (?:feelings|head|ears|tummy|to)|that (?:hurt|hurts)|it (?:hurt|hurts)|he was (?:hurt|touched)|gets hurt|got hurt|felt hurt|i felt|i was|hurt me when he|how hurt|not to (?:hit|kick|push|hurt|bite|touch|throw)|do not (?:hit|kick|push|touch|throw)|could not (?:hit|touch)|no(?:body|one) (?:will|was going to|can|is going to) (?:hurt|hit|touch)|no one that|ever (?:hit|hurt)",
    "unreal2": "(?:bed|the bank|money|this bus|my (?:voice|keys|mind|place|hair|job|house|licence|son|daughter|marriage|nerve|sense|way|glasses|phone))|lose (?:him|NAME|them|it all|her|the)|might lose|will lose|hurt him feelings|hurt him more|snap out|snap (?:a|up)|for that (?:carpet|stunt|mess)|laughing|joking|when he (?:gets|is) home|if he (?:eats|does|leaves|puts|spills|touches) ~6",
    "unreal3": "used to|always|every (?:time|day)|whenever|last (?:week|year|month|summer)|when he|playing|pirate|halloween|costume|toy|plastic|sometimes|butter|on the (?:bridge|roof) (?:of|at) (?:the )?(?:lego|toy|minecraft)|lego|hammer and|dad 's|diy|helped|helping",
    "self": "i used to|when i was|as a (?:child|lad|teenager)|years ago|my (?:own )?(?:dad|mum|father|brother)",
    "figure": "laughing|of embarrassment|of shame|with embarrassment|for a (?:cup|drink|wee|brew)|to know|from laughing|"
    "before i let|if i (?:had|have) to|the lawn|him for that|the cat|chocolate|with laughter|of laughing",
}

_HARM = "history unreal"

RULES: Final = (
    # ------------------------------------------------------------ missing
    (
        "missing",
        "missing",
        r"(?:went|gone|goes|going|been|is|'s|are|reported ~2|report him|still|him|as|was) missing(?! (?:him|them|me|us|my|home|his|the|a|out|from him|having))(?: from (?:home|care|school|contact|placement))?",
        "past history found",
    ),
    (
        "missing",
        "since",
        r"(?:not|never|nobody|no one|nobody 's|no one 's) ~3 (?:seen|heard)(?: (?:him|from him|of him|hide nor hair of him|anything))?(?: ~2)? since",
        "past",
    ),
    (
        "missing",
        "seen",
        r"(?:has|'s|have) not (?:been seen|come back|come home|returned|turned up|been back|been home|shown up|got home|got back|been heard from)",
        "past history",
    ),
    (
        "missing",
        "returned returning",
        r"(?:not|never|failed to) return(?:ed|ing)?(?: (?:home|back|from ~3))?",
        "past history",
    ),
    (
        "missing",
        "home back",
        r"(?:HE) (?:'s|has|had|have|did|is|never|still)(?: still)?(?: not| never)?(?: been)?(?: come| came| back| home| turned up| made it)(?: home| back)(?: ~6 (?:last night|yet|since|yesterday|police|phone|all night|CLOCK))",
        "past history unfound",
    ),
    (
        "missing",
        "come came",
        r"(?:HE) (?:'s not|has not|did not|never|had not|still has not|still not) (?:come|came|get|got|been|gone) (?:home|back|in)(?: (?:last night|from school|all night|yet|since|till|until|at all))?",
        "past history",
    ),
    (
        "missing",
        "know knows knew knowing idea clue telling",
        r"(?:not|nobody|no one|no-one|noone|no idea|no clue|none of us|haven't a clue|without) ~2 (?:know|knows|knew|knowing|idea|clue|telling|sure)? ?where (?:HE|on earth he|the hell he) (?:is|was|'s|are|were|has gone|'s gone|had gone|might be|went|could be)(?! (?:going with|coming from|headed with))",
        "past history found",
    ),
    (
        "missing",
        "gone",
        r"(?:HE) (?:has|'s|'d|have|was|is) (?:been )?(?:gone|away|out|awol|awol) (?:since|for|all night|overnight|over) (?:~3 )?(?:hours?|night|days?|yesterday|morning|lunch|half|CLOCK|NUM|tea|breakfast|midnight|friday|saturday|sunday|monday|tuesday|wednesday|thursday|school|six|seven|eight|nine|ten|four|five|three|two|last night)",
        "past history",
    ),
    (
        "missing",
        "gone missing disappeared run ran absconded legged runner scarpered bolted vanished",
        r"(?:HE|they) (?:has|'s|have|had|'d|is|just)?(?: ~1)? ?(?:GONE)(?! (?:to (?:bed|him room|sleep|school)|laughing|upstairs|up the stairs|and hid))(?: [^\n]{0,90}? (?:POLICE|phone (?:is |'s |was )?(?:off|dead)|not back|no sign|hours|all night|midnight|still out|overnight|until gone|till gone))",
        "past history",
    ),
    (
        "missing",
        "gone",
        r"(?:he was|NAME was|he 's|he is|and was|just) gone(?: and [^\n]{0,30}hours)",
        "past",
    ),
    ("missing", "lost", r"lost (?:him|NAME|sight of him) for ~2 (?:hours?|the whole ~2|ages)", "past"),
    (
        "missing",
        "sign word",
        r"(?:no|not a|not) (?:sign|trace|word) (?:of|from) (?:him|NAME|HE)",
        "past found",
    ),
    (
        "missing",
        "voicemail off dead",
        r"(?:him|NAME 's|the) (?:phone|mobile)(?: is| 's| was|'s)? ?(?:is |'s |was |just |now |been )*(?:off|dead|going to voicemail|goes to voicemail|straight to voicemail|switched off|turned off)",
        "past rulesoff",
    ),
    (
        "missing",
        "due",
        r"(?:was|were|is|'s) (?:due|meant|supposed)(?: to be)? (?:back|home|in) (?:at|by|for|~2) [^\n]{0,60}(?:not|still|no sign|nobody|police)",
        "past",
    ),
    (
        "missing",
        "still back home yet",
        r"(?:he 's |he is |NAME is |NAME 's |is |he )?still (?:not (?:back|home|here|in|found)|out there|missing|gone|no sign|has not (?:come|rung))",
        "past",
    ),
    (
        "missing",
        "police",
        r"(?:police|officers|coppers) ~3 (?:looking|searching|out looking|hunting|found him|brought him (?:back|home)|have him photo|took the photo|have his photo|picked him up)",
        "past history",
    ),
    (
        "missing",
        "absconded abscond awol escort",
        r"absconded|(?:slipped|gave) the escort|gone awol|went awol|is awol|been awol",
        "past history",
    ),
    (
        "missing",
        "window",
        r"(?:climbed|went|got|gone|out) (?:out )?(?:of )?(?:the|him|through the) ~2 window [^\n]{0,60}(?:not seen|gone|police|hours|no sign)",
        "past",
    ),
    (
        "missing",
        "nobody",
        r"(?:never|did not) (?:come|came|come up|came up|arrive|arrived|turn up|turned up|made it|get|got) (?:out of|to|at|home from|back from|off) (?:school|college|the bus|contact|nursery|the lane) [^\n]{0,100}(?:police|hours|not knowing|nobody|gone (?:nine|ten|eight))",
        "past",
    ),
    ("missing", "did not nobody", r"(?:school|nobody|no one) (?:did not|did|does not) have him", "past"),
    # ------------------------------------------------------------ child self-harm
    (
        "child-self-harm",
        "cut cutting cuts carved slit slashed scratched gouged scored",
        r"(?:HE|they|himself) ~3 (?:cut|cuts|cutting|carved|slit|slashed|scored|gouged)(?: into| up| open)? (?:himself|themselves|(?:the (?:tops|insides|backs?) of )?(?:him|NAME 's) (?:own )?(?:arm|arms|wrist|wrists|leg|legs|thigh|thighs|stomach|skin|forearm|forearms|hand|hands))(?! (?:out|some|a))",
        "past history laughing",
    ),
    (
        "child-self-harm",
        "cutting",
        r"(?:been|is|'s|started|back|was|are) cutting(?: again| himself)?(?! (?:the|a|up|out|it|paper|him off|shapes|him hair|him nails|corners|bread|back|down|grass|in|teeth|ties|contact))",
        "past history laughing",
    ),
    (
        "child-self-harm",
        "harm harming harmed self-harm self-harming self-harmed selfharm",
        r"self[- ]?(?:harm|harming|harmed|harms|injur\w+)",
        "past history none",
    ),
    (
        "child-self-harm",
        "hurt hurting hurts harm harming burning burn biting",
        r"(?:HE|has) ~3 (?:hurts?|hurting|harmed|harming|burnt|burning|burned) himself(?: on purpose| deliberately| again| badly| when| because| with)",
        "past history fell",
    ),
    (
        "child-self-harm",
        "die dead kill heaven here end alive live hang top",
        r"(?:HE|he 'd|they) ~4 (?:wants?|wanted|wanting|wishes|wished|wish|going|tried|trying|threatened|threatening|plans?|planning|rather|thinking about|thought about|says he will|said he would|ready)(?: to| he could| that he could|ing to)? (?:DIE)",
        "past history figure",
    ),
    (
        "child-self-harm",
        "dead",
        r"(?:wish|wishes|wished) (?:i|he|that i|that he) (?:was|were|would be|'d) (?:dead|never been born|not alive|not here)",
        "past history",
    ),
    (
        "child-self-harm",
        "dead born",
        r"(?:HE) ~4 (?:said|says|told|saying|goes|tells|shouted|screamed|whispered|wrote|went)(?: ~3)? [\", ]*(?:i (?:want to|'ll|will|am going to|wish) ~3 (?:die|be dead|kill myself|end it|not be here|was dead|hang myself)|i do not want to (?:be here|live|be alive))",
        "past history",
    ),
    (
        "child-self-harm",
        "dead without",
        r"better off (?:dead|without him|if he was not|if he were not)",
        "past selfcarer",
    ),
    (
        "child-self-harm",
        "dead",
        r"\" (?:dead|i want to die|i want to be dead|i 'd be better off dead|i wish i was dead) ?,? ?\"",
        "past",
    ),
    (
        "child-self-harm",
        "kill killing killed",
        r"(?:HE|he 'll|him) ~4 (?:kill|killing|killed|hang|hanging|hanged) himself",
        "past history figure",
    ),
    (
        "child-self-harm",
        "suicidal suicide overdose overdosed od",
        r"(?:HE|him|child|yp|a|an|took|taken|feels?|is|was|been) ~2 (?:suicidal|suicide|overdose|overdosed)",
        "past history selfcarer",
    ),
    (
        "child-self-harm",
        "live alive here",
        r"(?:HE|he) (?:does|do|did|says he does|said he did) not (?:want|wanna) to (?:live|be alive|be here|exist|be on this earth|wake up)",
        "past history",
    ),
    (
        "child-self-harm",
        "ligature noose cord tie belt rope scarf lace laces",
        r"(?:ligature|noose|(?:cord|tie|belt|rope|scarf|lace|laces|wire|flex|lead|string|sheet) ~4 (?:round|around|tight round) (?:him|NAME 's|the|his) ?(?:own )?(?:neck|throat))",
        "past history none play",
    ),
    (
        "child-self-harm",
        "blade blades razor razors sharpener scissors knife glass compass",
        r"(?:BLADE)s?(?: ~8)? (?:blood|arms|wrists?|legs|under (?:him|the) (?:mattress|bed|pillow|slat|drawer)|taped|hidden|hid|tissues?|in him (?:room|drawer|bed|pillow)|cut marks|cuts|marks)",
        "past history laughing play none",
    ),
    (
        "child-self-harm",
        "razor razors blade blades scissors knife",
        r"(?:locked|shut|barricaded) (?:himself )?in ~3 with (?:a|the|my|him|some) ~2 (?:razor|razors|blade|blades|knife|scissors|tablets|pills|glass|belt|rope|bleach)",
        "past",
    ),
    (
        "child-self-harm",
        "cuts marks scratches scars lines slices",
        r"(?:fresh|new|more|red|open|deep) (?:cuts|marks|scratches|scars|lines|ones) ~4 (?:arm|arms|leg|legs|thigh|thighs|wrist|wrists|forearm|stomach)",
        "past history fell cat",
    ),
    (
        "child-self-harm",
        "cuts marks scratches lines slices",
        r"(?:cuts|slices|neat lines|rows of) (?:all )?(?:up|down|along|across|over|on|of) (?:him|NAME 's|the inside of|the tops of|both|cuts) ?(?:~2 )?(?:arm|arms|leg|legs|thigh|thighs|wrist|wrists|forearm|forearms|stomach)?",
        "past history fell cat bramble",
    ),
    (
        "child-self-harm",
        "swallowed taken took drank drunk",
        r"(?:HE|has|'s|'d) ~2 (?:swallowed|taken|took|drank|drunk|necked|downed)(?: ~5) (?:tablets|pills|paracetamol|bleach|overdose|batteries|battery|medication|strips?|antifreeze|packet of paracetamol|box of ~1|handful)",
        "past history him-own",
    ),
    (
        "child-self-harm",
        "roof bridge ledge railway track tracks edge motorway balcony windowsill",
        r"(?:HE|'s|is|was|stood|standing|sat|sitting|found) ~5 (?:on|off|over|by|near) (?:the|a|that) (?:~2 )?(?:roof|bridge|ledge|railway|railway line|train track|tracks|edge|motorway|balcony|parapet|viaduct)(?: ~14) (?:jump|go off|throw himself|come down|edge|talking|police|not come down|would not come|chuck himself|drop)",
        "past history play",
    ),
    (
        "child-self-harm",
        "jump throw chuck",
        r"(?:HE|he 'll|he 'd|going to|threatened to|threatening to|says he will|wants to|tried to) ~2 (?:jump|throw himself|chuck himself|hang himself) (?:off|out|in front|under|from)(?! (?:the (?:bed|settee|sofa|wall|swing|top board|diving|side|slide|step)))",
        "past history play",
    ),
    (
        "child-self-harm",
        "head",
        r"(?:banging|hitting|smashing|bashing|headbutting|beating|banged|hit|smashed) (?:him|NAME 's) (?:own )?head (?:on|off|against|into|in)(?! (?:a cupboard|the cupboard|the way))",
        "past history fell",
    ),
    (
        "child-self-harm",
        "starving starve eaten",
        r"(?:HE) ~3 (?:starving himself|making himself sick|makes himself sick|making himself throw up)",
        "past history",
    ),
    (
        "child-self-harm",
        "noise quiet stop",
        r"only thing that (?:makes|stops) (?:~4 )?(?:noise|head|voices|pain|thoughts)",
        "past",
    ),
    (
        "child-self-harm",
        "happen",
        r"(?:tried|try|trying) to (?:make it happen|end it|end himself|do it again|do himself)",
        "past history",
    ),
    # ------------------------------------------------------------ carer self-harm
    (
        "carer-self-harm",
        "here",
        r"(?:i|i 'd|i would|do|just|honestly)? ?(?:am |do |did |just |really )*(?:not|rather not|never) (?:want|wanna|wanting)(?: to)? (?:to )?be here(?: any ?more| anymore| at all| now| tomorrow)?(?! (?:at the meeting|when|for (?:that|the)|doing this))",
        "childish past",
    ),
    (
        "carer-self-harm",
        "here",
        r"(?:i ~3 )?(?:think|thinking|thought|thoughts|think a lot|keep thinking) (?:about|of) (?:not being here|not being around|ending it|ending things|killing myself|dying|doing away with myself|just ending|walking out in front|topping myself|suicide|ending my life|going to sleep and)",
        "childish past",
    ),
    (
        "carer-self-harm",
        "die dead kill end myself",
        r"i (?:\w+ ){0,4}(?:want|wanted|wish|wished|going|tried|could|feel like|felt like|planning|planned|ready)(?: to| i could| i was| i were)? (?:die(?! of)|dead|kill myself|killing myself|end it all|end it|end my life|ending it all|ending it|ending my life|not wake up|be dead|top myself|hang myself)",
        "childish figure past",
    ),
    (
        "carer-self-harm",
        "kill killed killing",
        r"(?:kill|killing|hang|hanging|top|topping|harm|harming|do away with) myself(?! (?:laughing|with laughter|trying to|getting))",
        "childish figure past self",
    ),
    (
        "carer-self-harm",
        "cut cutting cuts hurt hurting harm harming burning",
        r"(?:cutting|cut|cuts|slicing|burning|hurting|harming|hurt|scratching) (?:my (?:own )?(?:legs?|arms?|wrists?|thighs?|skin|stomach)|myself)(?: again| since| on purpose| at night| when)?",
        "laughing figure self fell",
    ),
    (
        "carer-self-harm",
        "tablets pills paracetamol medication meds",
        r"(?:PILLS)(?: ~10)? (?:counted|saved|saving|out on the side|in rows|laid out|lined up|stockpil\w+|put them back|put by|in my hand|poured|tipped|enough)",
        "childish him-own past",
    ),
    (
        "carer-self-harm",
        "tablets pills paracetamol medication meds",
        r"(?:counted|counting|saving|saved|saving up|stockpiled|stockpiling|hoarding|laid out|lined up|stood|sat|sit|staring at|looked at|looking at|held|hold) (?:~6 )?(?:all )?(?:my|the|them|out|up|some|a bottle of|every) (?:~3 )?(?:PILLS)(?: (?:out|counted|in|on|and))?",
        "childish him-own past routine",
    ),
    (
        "carer-self-harm",
        "without off",
        r"(?:better off|be better|none of them be any worse|any worse off|better) (?:without me|if i was not|if i were not|if i was gone|if i was dead|if i did not|with me dead|with me gone|off$)",
        "childish",
    ),
    (
        "carer-self-harm",
        "worse",
        r"(?:none of them|nobody|they 'd ~3|no one) ~3 (?:any )?worse off",
        "childish",
    ),
    (
        "carer-self-harm",
        "sea river lough lake canal water bridge wall tree train traffic lorry",
        r"i (?:\w+ ){0,6}(?:walk|walking|drive|driving|drove|jump|jumping|step|stepping|throw|throwing|swerve|steer|steering|put)(?: the car| myself| out)? (?:into|in|off|under|in front of|straight into) (?:the|a|that|an oncoming) (?:~1 )?(?:sea|river|lough|lake|canal|loch|bridge|wall|tree|train|traffic|lorry|water|reservoir|barrier)(?! (?:with him|together|and (?:paddled|swam)))",
        "past childish figure swim",
    ),
    (
        "carer-self-harm",
        "wake",
        r"i (?:\w+ ){0,4}(?:not|never|did not|do not want to) wake up(?: in the morning| again| tomorrow)?",
        "childish figure",
    ),
    (
        "carer-self-harm",
        "suicidal",
        r"i (?:am|was|have been|feel|felt|have felt|'ve been) ~2 suicidal",
        "past",
    ),
    (
        "carer-self-harm",
        "point living live",
        r"(?:i (?:see|can see|do not see|ca not see) (?:no|any) (?:point|reason) (?:in )?(?:living|going on|to live|being here)|no point in (?:living|me being here)|nothing left to live for|not worth living|no reason to (?:live|be here))",
        "childish past",
    ),
    # ------------------------------------------------------------ breaking point
    (
        "breaking-point",
        "another",
        r"can not (?:do|take|face|manage|have|stand|cope with|go through|keep|be the strong one|hold on|last|get through)(?: ~3)? another (?:day|night|week|minute|hour|weekend|one of these)",
        "past mild",
    ),
    (
        "breaking-point",
        "go carry keep cope",
        r"i (?:just |really |honestly |simply )?can not (?:go on|carry on|keep going|keep doing this|keep him safe|cope any ?more|cope with him any ?more|have him here|look after him any ?more|keep him)(?: ~3)?(?: any ?more| anymore| like this| another| any longer)?",
        "past mild",
    ),
    (
        "breaking-point",
        "more anymore",
        r"(?:can not|could not|cannot) (?:do|take|cope with|manage|live with|have) (?:it|this|him|that) (?:any ?more|anymore|any longer)",
        "past mild",
    ),
    (
        "breaking-point",
        "come",
        r"(?:come|came|coming) and (?:get|fetch|take|collect|pick up|pick) (?:him|NAME|them)(?! (?:from (?:school|football|nursery|the party)))",
        "past pickup",
    ),
    (
        "breaking-point",
        "fetch take collect",
        r"(?:somebody|someone|you|they|social worker|them|agency)(?: \w+){0,3} (?:to )?(?:take|fetch|collect|remove|have) (?:him|NAME|them)(?: ~4) (?:SOON|before i|away from (?:here|me|us))",
        "past pickup",
    ),
    (
        "breaking-point",
        "gone moved out away",
        r"(?:i|we) (?:\w+ ){0,3}(?:want|need|wants|needs|wanted) (?:him|NAME|them) (?:~2 )?(?:gone|moved|out|away|removed|placed elsewhere|to go|somewhere else|shifted|taken)(?! (?:to (?:bed|school|the dentist)|for a))(?: ~4)?",
        "past mild",
    ),
    (
        "breaking-point",
        "go moved somewhere moving",
        r"(?:HE|they) (?:has|have|needs?|'s got|must|will have|'ll have|got) (?:to )?(?:go|be moved|moving|be gone|leave|move|be out)(?! (?:to (?:bed|school|sleep|the dentist|the doctor|hospital|his|him)|up (?:to bed|the stairs)|through))(?: ~5)? (?:somewhere else|elsewhere|SOON|from here|out of (?:this|my|our) house)",
        "past",
    ),
    (
        "breaking-point",
        "find place",
        r"(?:find|get) (?:him|NAME) (?:somewhere|another (?:placement|home|place|family)|a new placement|a bed|somewhere else)",
        "past",
    ),
    (
        "breaking-point",
        "trust",
        r"(?:do|did|can|could|would) not (?:\w+ )?trust (?:myself|my ?self|my own (?:temper|hands|self)|my temper|what i)",
        "past",
    ),
    (
        "breaking-point",
        "do",
        r"(?:do not know|not sure|scared of|frightened of|afraid of|terrified of|worried|dread|scared|frightened|afraid|terrified) (?:about )?what i (?:will|'d|might|would|may|could|am going to|am capable of)(?: ~1 do| do| end up doing)?",
        "past dosay",
    ),
    (
        "breaking-point",
        "myself",
        r"(?:i (?:am|was|get)? ?(?:so |really )?(?:frightened|scared|afraid|terrified) of myself|i frighten myself|i scare myself|scaring myself|frightened of me|more frightened of me)",
        "past",
    ),
    ("breaking-point", "something", r"before i (?:do|did) something(?: ~4)?", "past"),
    (
        "breaking-point",
        "snap lose hurt harm swing",
        r"(?:i (?:think |know |am scared |am frightened |am worried |am afraid )?(?:i )?(?:am going to|might|will|'ll|could|may|am scared i will|am close to|'d|am about to) (?:just |easily |actually |end up |really )?(?:snap|hurt(?:ing)? (?:him|NAME|one of them)|harm him|hit him|smack him|swing for him|do him (?:an injury|harm)|lose it with him|throttle him|shake him|strangle him|kill him))",
        "past figure unreal2",
    ),
    (
        "breaking-point",
        "safe",
        r"(?:i am |we are |it is |'s |i do not feel )?not safe (?:to have|to be|with me|with us|for (?:him|us|me) to|here with|to keep|being)(?: ~5)?",
        "past",
    ),
    (
        "breaking-point",
        "packed bag bags things",
        r"(?:packed (?:him|NAME 's|all him) (?:bags?|things|stuff|case|clothes)|(?:him|NAME 's) (?:bags?|things|case|suitcase|stuff)(?: is| are| 's|'s)? (?:packed|in the (?:hall|porch|hallway|car|boot)|by the (?:front )?door|on the step))(?: ~4)?",
        "past holiday",
    ),
    (
        "breaking-point",
        "notice",
        r"(?:given|giving|gave|handed|handing|put|putting) (?:~1 )?(?:in )?(?:our |my |the |28 days' |28 days )?notice(?: on him| in)?",
        "past job",
    ),
    (
        "breaking-point",
        "back",
        r"(?:hand|handing|give|giving|send|sending|gave) (?:him|NAME) back (?:to (?:the )?(?:social|agency|council|them|la|local authority|care|services)|~2 SOON|before i|this week|today|tonight)",
        "past",
    ),
    (
        "breaking-point",
        "picturing picture imagining",
        r"(?:started|keep|been) (?:picturing|imagining|seeing|thinking about) (?:it|hurting him|hitting him|what i would do|doing it)",
        "past",
    ),
    (
        "breaking-point",
        "hands fists",
        r"(?:fists? clenched|clenched (?:my )?fists?|hands (?:were )?round (?:him|NAME 's) (?:neck|throat)|had to walk away before i|had to leave (?:him|the house|the room) before i|sit on my hands)(?: ~12 (?:do|did|hit|hurt|him))",
        "past mild",
    ),
    # ------------------------------------------------------------ allegation
    (
        "allegation",
        "allegation allegations",
        r"(?:made|making|an|the|another|of|facing|false|under|make|there is|'s) (?:~2 )?allegations?(?: ~5)?",
        "history none",
    ),
    (
        "allegation",
        "accused accusing accuses accusation accusations",
        r"(?:accus(?:ed|es|ing)|accusations?) (?:~2 )?(?:me|us|my husband|my wife|my partner|NAME|carers?|staff|of) (?:~2 )?(?:of )?(?:~2 )?(?:HURT|hitting|hurting|smacking|slapping|pushing|touching|abuse|abusing|grabbing|kicking|punching|locking|assault\w*|starving|being rough|harming|shaking)",
        "history play",
    ),
    ("allegation", "lado", r"lado", ""),
    (
        "allegation",
        "complaint complained reported report investigated investigating investigation suspended",
        r"(?:complaint|complained|reported (?:me|us)|investigat(?:ed|ing|ion)|suspended|strategy meeting)(?: ~8) (?:HURT|bruises?|hitting|hurting|smacking|harm\w*|rough|abus\w+|me hitting|against (?:me|us|my)|on me|us for)",
        "history play",
    ),
    (
        "allegation",
        "said says told saying tells telling put claims claimed screaming shouting snapchat wrote reckons shouted",
        r"(?:TELLS|put|putting it about|screaming|shouting|reckons|shouted|going round|it 's been said)(?: ~8)? (?:that )?(?:i|we|US|me and ~1) (?:'d |had |have |has |just |always |also |deliberately |sometimes )*(?:used to )?(?:hit|hits|hitting|hurt|hurts|hurting|smack|smacked|smacks|slap|slapped|slaps|punched|punch|kicked|kick|burnt|strangled|grabbed|grab|pushed|push|shoved|shook|pinched|belted|battered|beat|beats|thumped|threw|dragged|lock|locked|locks|touched|touch|touches|starve|starved|choked|twisted|leave bruises|left bruises|sits? on him bed)(?: (?:him|NAME|his|them|me|the|in|on|with|a))?",
        "unreal-tell play doorlock",
    ),
    (
        "allegation",
        "said told says",
        r"(?:TELLS)(?: ~8)? (?:NAME|my (?:husband|wife|partner|son)|carer|staff|agency worker|foster (?:dad|mum)|previous carer|night worker|the worker|teacher)(?: ~8)? (?:had |'d |has |used to |have |was |is )*(?:HURT)(?: ~2)? (?:him|me|NAME|them|in|round|by|over|on|with)",
        "history-tell play doorlock",
    ),
    (
        "allegation",
        "hand mouth",
        r"used to (?:put|hold) ~2 (?:hand|pillow) over (?:him|my|NAME 's) (?:mouth|face)",
        "",
    ),
    # ------------------------------------------------------------ a child hurt, or at risk
    (
        "child-harm",
        "slapped smacked hit punched kicked shook thumped belted walloped clouted whacked battered spanked struck throttled strangled headbutted clipped skelped leathered",
        r"(?:i|we|my husband|my wife|my partner|and|then|just|lost my temper and|hand)(?: (?:have|just|did|actually|really|went and|only|also|accidentally|snapped and|turned round and))*? (?:STRUCK) (?:him|NAME|(?:him|NAME 's) (?:~1 )?(?:BODY))(?! (?:with (?:a |the )?(?:pillow|snowball|cushion|balloon|wet|ball)|for (?:six|runs)))",
        "unreal play past-self he-hit",
    ),
    (
        "child-harm",
        "pushed shoved grabbed threw dragged push grab",
        r"i (?:did |have |just |think i |then |do not know i |had )*(?:pushed|shoved|push|shove|threw|dragged|grabbed|grab|flung|yanked|pinned) (?:him|NAME)(?: ~3)?(?: and (?:he|NAME)| against| into| down| off| over| across| by the (?:throat|neck|hair|arm|wrist|scruff)| hard| onto| back against| up the stairs by| too hard| that hard)",
        "unreal play roadsafe",
    ),
    (
        "child-harm",
        "pushed push",
        r"(?:i did push him|i pushed him|i did hit him|i hurt him|i have hurt him)(?! (?:feelings|on the|round|along|to (?:try|do)|too far|about))",
        "unreal play",
    ),
    (
        "child-harm",
        "mark marks hand temper bruise bruises",
        r"(?:finger ?marks|hand ?prints?|left (?:a|an?|him with a|marks?|red|me?) ~2 (?:mark|marks|bruise|bruises|handprint)|my hand (?:went|was up|came down|flew))(?: ~6)?",
        "unreal-mark history play felt",
    ),
    (
        "child-harm",
        "bruise bruises bruising burn burns handprint handprints welt welts mark marks scald lip eye fingermarks lump",
        r"(?:MARK)(?: ~6)? (?:on|across|up|round|down|over|under|of|all over|at|behind|in|along) (?:~2 )?(?:him|NAME 's|the|both|each) (?:~4 )?(?:BODY)",
        "history fell selfmark",
    ),
    (
        "child-harm",
        "bruise bruises bruising bruised burn burns handprint marks mark",
        r"(?:covered in|came (?:back|home|out)(?: ~5)? with|had|got|has|'s got|found|noticed|saw|see|seen|there (?:is|was|'s|are|were)|with|he 'd|he 's) (?:~2 )?(?:a |an |some |these |two |three |four |new |fresh |big |long |a big |a long |a small |a round |small )*(?:red |round |blue |purple |yellow )?(?:bruise|bruises|bruising|burn|burns|handprint|welt|welts|cigarette burns?|black eye|split lip|finger ?marks|bite mark|bite marks|fat lip|red mark|slap mark)",
        "history fell selfmark",
    ),
    (
        "child-harm",
        "said says told tells disclosed whispered showed came let",
        r"(?:he|NAME|lad|son|grandson|child|yp|it)(?: ~4)? (?:TELLS)(?: ~9)? (?:the |him |my |that |a |some |an? )?(?:~1 )?(?:ADULT)(?: ~1 's ~1| 's (?:friend|boyfriend|girlfriend|partner|mate))?(?: ~4)? (?:had |'d |has |used to |have |always |sometimes |keeps |kept |would )*(?:HURT)(?: ~2)? (?:him|me|NAME|them|himself|when|with|in|on|if|lots|every|down|there|a lot|his|for|at contact|\"|\.|over|round|under|until)",
        "unreal-tell play telloff saidhe",
    ),
    (
        "child-harm",
        "did",
        r"(?:he|NAME|lad)(?: ~5)? (?:TELLS)(?: ~5)? (?:(?:\" )?(?:my |him |that )?(?:~3 )?(?:ADULT|boyfriend|friend|NAME)(?: 's (?:friend|boyfriend|girlfriend))?) (?:did (?:it|that|this)|done (?:it|that|this)|does (?:it|that|this)|only did it)",
        "play",
    ),
    (
        "child-harm",
        "purpose",
        r"(?:hurts?|hurting|hit|hits|pushed|pushes) (?:him|my|me|NAME)(?: ~3)? on purpose",
        "play fell unreal-tell",
    ),
    (
        "child-harm",
        "daddy dad mum uncle man boyfriend",
        r"(?:dad|mum|uncle|grandad|man|boyfriend|step ?dad|friend|babysitter|teacher|taxi man|coach)(?: ~4)? (?:hit|hits|hurt|hurts|smacked|smacks|slapped|slaps|punched|pushed|kicked|burnt|burned|touched|touches|grabbed|strangled|shook|choked|threw|held) (?:him|NAME|me)(?: ~8)? (?:contact|sunday|saturday|friday|yesterday|weekend|last night|visit|overnight|this week|monday|tuesday|wednesday|thursday|morning|today)",
        "history unreal play telloff",
    ),
    (
        "child-harm",
        "touched touches touching touch interfered",
        r"(?:touch(?:ed|es|ing)?|feel(?:s|ing)?|felt|interfered with|messed with|kiss(?:ed|es)?) (?:him|NAME|me|my|his)(?: ~3)? (?:privates?|private parts|bits|down there|inappropriately|in bed|at night|under the (?:covers|blanket|duvet)|where he should not|foof|winkie|willy|bottom|there)",
        "history-tell",
    ),
    (
        "child-harm",
        "sexual sexually rape raped abused abusing abuse assaulted grooming groomed exploited exploitation trafficked molested",
        r"(?:sexual(?:ly)? (?:abuse[ds]?|assault\w*|exploit\w*|touch\w*|act\w*|messages?)|raped|(?:been|being|getting) (?:abused|groomed|exploited|trafficked|raped|assaulted|molested)|(?:is|was|'s) (?:being )?(?:grooming|abusing|exploiting) him|groomed)",
        "history unknownhist past",
    ),
    (
        "child-harm",
        "nudes nude naked photos pictures pics",
        r"(?:sent|send|sending|sends|asked (?:him )?for|asking (?:him )?for|shared|swapping)(?: ~5)? (?:nudes?|naked|topless|(?:pictures|photos|pics) of (?:himself|him|him body|him chest|him underwear)(?: ~3 (?:naked|undressed|underwear|nothing))?)",
        "past play proudpic",
    ),
    (
        "child-harm",
        "lines burner runner dealing drugs deal gang olders elders",
        r"(?:county lines|burner(?: phone)?|running drugs|drug running|carrying (?:drugs|for them|a knife|packages|for the (?:olders|elders))|dealing for|the olders|the elders|debt to (?:them|a)|owes them money|nrm)(?: ~4)?",
        "past history",
    ),
    (
        "child-harm",
        "online man men older lads internet snapchat instagram",
        r"(?:older (?:man|men|lads?|boyfriend|bloke)|(?:man|men|someone|somebody|stranger|bloke|lad) (?:~3 )?(?:online|off the internet|on (?:snapchat|instagram|the internet|roblox|discord|a game|tiktok|facebook)))(?: ~16) (?:meet|met|hotel|money|phone|presents?|naked|pictures|photos|car|picked|picking|drink|drugs|vodka|flat|secret|sex|bought|nudes)",
        "past history found",
    ),
    (
        "child-harm",
        "neck throat pillow knife choking strangling strangled suffocate",
        r"(?:HE|he 's|has|had|got|hands|held|holding|put|with)(?: ~4)? (?:brother|NAME|baby|little one|other child|other lad|cousin|lad|him|son|sibling|foster brother|younger one|one|cat)(?: ~3)? (?:by the (?:neck|throat|hair)|round the (?:neck|throat))",
        "history unreal play past",
    ),
    (
        "child-harm",
        "pillow knife hands scissors blade bat hammer",
        r"(?:pillow over|hands? (?:round|around)|knife (?:to|at|against)|scissors (?:to|at)|blade (?:to|at)|(?:tried|trying) to (?:strangle|suffocate|drown|stab|choke|smother)|stabbed|strangled|throttled|choked) (?:~2 )?(?:brother|NAME|baby|little one|him|the other|lad|son|cousin|face|him (?:neck|throat|face)|NAME 's)",
        "history unreal play past own-pillow laughing",
    ),
    (
        "child-harm",
        "knife scissors blade bat hammer kill stab cut do hurt",
        r"(?:says|said|saying|threatening|threatened|going) (?:~2 )?(?:he will|he 'll|he is|he 's|he was|to|he 'd|i will|i 'll|i am) ?(?:going to |gonna )?(?:kill|stab|cut|do|hurt|slit|burn) (?:~1 )?(?:brother|baby|NAME 's|little one|him brother|the baby|my (?:son|daughter|husband)|him (?:mum|brother)|the (?:little|other) ones?)(?! (?:up about|hair|a favour|homework|feelings))",
        "history past unreal",
    ),
    (
        "child-harm",
        "made makes him undress",
        r"(?:other|older|another|bigger|foster|step) ?(?:lad|child|brother|one|kid)(?: ~6)? (?:touch(?:ed|ing|es)|pulled (?:down )?him (?:pants|trousers|knickers)|in bed with|got into bed with|made him (?:touch|take off|undress|do|lie)|got him to (?:touch|take off|undress)|undress\w*|pants down|rubbing)",
        "history unreal",
    ),
    (
        "child-harm",
        "mum dad partner husband front",
        r"(?:my (?:husband|partner|boyfriend|ex|son|daughter)|him (?:dad|stepdad)|NAME)(?: ~2)? (?:hit|punched|pushed|strangled|slapped|went for|battered|hits|threatened|thumped) (?:me|him mum|mum|my (?:wife|husband|daughter|partner))(?: ~8)? (?:in front of|and he saw|saw it|watched|heard)",
        "history past",
    ),
    (
        "child-harm",
        "locked lock shut tied",
        r"(?:i|we|my husband|my partner|they) (?:have |had |'d )?(?:locked|tied|shut) (?:him|NAME) (?:~2 )?(?:in (?:the|a|his|him) (?:shed|garage|cupboard|room|bedroom|bathroom|cellar|dark|loft|car)|outside|out|up|to (?:the|a|him) (?:chair|bed))(?: all night| overnight| for hours| for ~2 hours?| and)?",
        "history unreal play out-safe past",
    ),
    (
        "child-harm",
        "car refused floppy restrained restraint hold",
        r"(?:restrained|held him down|carried to the vehicle|face ?down|prone)(?: ~30)? (?:floppy|could not breathe|breathe|breathing|wet himself|bruis\w+|mark|crying|limp)",
        "history past",
    ),
    ("child-harm", "floppy", r"went (?:floppy|limp|blue)(?: ~4)?", "history past baby laughing"),
    ("child-harm", "pregnant", r"(?:HE|he) ~2 (?:pregnant)", "history past mumpreg"),
    # ------------------------------------------------------------ now
    (
        "immediate-danger",
        "knife blade razor scissors poker hammer roof ledge bridge bathroom locked swallowed neck petrol lighter machete glass screwdriver bat window barricaded ligature",
        r"(?:HE) (?:'s|has|is|have)(?: ~2)? (?:got (?:the|a|my|hold of|him|one of) ?(?:~2 )?(?:BLADE)|on the (?:~2 )?(?:roof|ledge|bridge|balcony|railway)|locked (?:himself )?in(?: ~5)? with (?:a|the|my) (?:BLADE|tablets|pills)|swallowed|barricaded|smashing|(?:got )?him (?:brother|NAME) by the (?:neck|throat|hair))(?! (?:and fork|collection))",
        "past history craft unreal3",
    ),
    (
        "immediate-danger",
        "now type typing write minute",
        r"(?:(?:knife|blade|razor|scissors|poker|hammer|roof|edge|neck|throat|swallowed|overdose|bleeding|kill|unconscious|breathing|fitting|stabbed|hit|attacking|smashing|strangling|999)(?: [^ \n]+){0,40} (?:NOW)|(?:this is now|right now|as i type|while i type|typing this|happening now)(?: [^ \n]+){0,40} (?:knife|blade|razor|scissors|roof|edge|kill|bleeding|999|ambulance|breathing|cut him|hurt him))",
        "past fiction",
    ),
    (
        "immediate-danger",
        "ambulance",
        r"(?:ambulance|paramedics?) (?:is |are |'s |says? |said )?(?:~2 )?(?:on (?:its|the|their) way|coming|minutes|outside|here now|en route|eleven|ten|five)",
        "past",
    ),
    (
        "immediate-danger",
        "breathing conscious unconscious fitting bleeding",
        r"(?:HE) (?:is|'s|are) (?:~1 )?(?:not breathing|unconscious|not waking|turning blue|bleeding (?:badly|a lot|everywhere)|not responding|fitting|passed out|barely breathing)",
        "past",
    ),
    (
        "immediate-danger",
        "ring do",
        r"(?:who|what) do i (?:ring|call|phone|do)$|(?:who|what) do i (?:ring|call|phone|do) \?",
        "past",
    ),
)
