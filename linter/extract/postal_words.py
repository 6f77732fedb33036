"""The words by which a postal address is known: as sets, and as alternatives where a pattern needs them."""

CAPITAL = "[A-Z\u00c0-\u00de]"
STATES = (
    "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|"
    "Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|"
    "Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|"
    "Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|West Virginia|Virginia|"
    "Washington|Wisconsin|Wyoming|District of Columbia|Puerto Rico"
)
STATE_CODES = frozenset(
    "AK AL AR AZ CA CO CT DC DE FL GA GU HI IA ID IL IN KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH NJ NM NV NY OH OK OR "
    "PA PR RI SC SD TN TX UT VA VI VT WA WI WV WY D.C. N.Y.".split()
)
_STREETS = (
    "Street St Avenue Ave Av Road Rd Boulevard Blvd Drive Dr Lane Ln Way Court Ct Circle Cir Place Pl Square Sq "
    "Parkway Pkwy Pky Highway Hwy Terrace Ter Trail Trl Loop Plaza Plz Broadway Alley Row Walk Center Centre "
    "Expressway Expy Freeway Fwy Turnpike Tpke Crossing Xing Park Pointe Point Commons Mall Route Close Crescent Cres "
    "Quay Quays Wharf Gardens Gate Green Grove Hill House Mews Rise Yard Embankment Parade Harbour Dock Docks"
)
STREETS = frozenset([*_STREETS.split(), *_STREETS.upper().split()])
PROVINCES = (
    "NSW|VIC|QLD|TAS|ACT|WA|SA|NT|New South Wales|Victoria|Queensland|Western Australia|South Australia|Tasmania"
)
COUNTRIES = (
    "United Kingdom|UK|England|Scotland|Wales|Northern Ireland|Ireland|Canada|Australia|New Zealand|Singapore|India|"
    "Israel|Japan|Hong Kong|South Africa|Austria|Belgium|Bulgaria|Croatia|Cyprus|Czech Republic|Czechia|Denmark|"
    "Estonia|Finland|France|Germany|Greece|Hungary|Iceland|Italy|Latvia|Lithuania|Luxembourg|Malta|Netherlands|"
    "The Netherlands|Norway|Poland|Portugal|Romania|Slovakia|Slovenia|Spain|Sweden|Switzerland|"
    "United States of America|United States|USA"
)
EUROPEAN_FIRST = (
    "Rue|Avenue|Av\\.|Boulevard|Bd|Place|Quai|Chemin|All\u00e9e|Route|Via|Viale|Piazza|Corso|Calle|Plaza|Paseo|Rua|"
    "Avenida|Ul\\."
)
EUROPEAN_LAST = (
    "[Ss]tra(?:\u00dfe|sse)|str\\.|gasse|weg|platz|allee|ring|damm|ufer|straat|laan|plein|gracht|kade|dreef|singel|"
    "gatan|v\u00e4gen|vej|gade|katu|tie|gata|veien"
)
NO_CITY = r"(?:E-?[Mm]ail|Phone|Telephone|Tel|Fax|Attn|Attention|The|United|Contact|Website)\b"
# One of these stands in what EUROPEAN_FIRST and EUROPEAN_LAST find, or it is a box; "ring" is in many an English word too.
EUROPEAN_HINTS = (
    "rue avenue av. boulevard bd place quai chemin all\u00e9e route via piazza corso calle plaza paseo rua avenida ul. "
    "stra str. gasse weg platz allee ring damm ufer laan plein gracht kade dreef singel gata v\u00e4gen vej gade katu tie "
    "veien box postfach bag"
).split()
