"""The words by which a postal address is known, as alternatives of a pattern."""

STATES = (
    "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|"
    "Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|"
    "Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|"
    "Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|West Virginia|Virginia|"
    "Washington|Wisconsin|Wyoming|District of Columbia|Puerto Rico"
)
STATE_CODES = (
    r"(?:A[KLRZ]|C[AOT]|D[CE]|FL|G[AU]|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|P[AR]|RI|S[CD]|T[NX]|UT|"
    r"V[AIT]|W[AIVY]|D\.C\.|N\.Y\.)"
)
STREETS = (
    "Street|St|Avenue|Ave|Av|Road|Rd|Boulevard|Blvd|Drive|Dr|Lane|Ln|Way|Court|Ct|Circle|Cir|Place|Pl|Square|Sq|"
    "Parkway|Pkwy|Pky|Highway|Hwy|Terrace|Ter|Trail|Trl|Loop|Plaza|Plz|Broadway|Alley|Row|Walk|Center|Centre|"
    "Expressway|Expy|Freeway|Fwy|Turnpike|Tpke|Crossing|Xing|Park|Pointe|Point|Commons|Mall|Route|Close|Crescent|Cres|"
    "Quay|Quays|Wharf|Gardens|Gate|Green|Grove|Hill|House|Mews|Rise|Yard|Embankment|Parade|Harbour|Dock|Docks"
)
PROVINCES = (
    "NSW|VIC|QLD|TAS|ACT|WA|SA|NT|New South Wales|Victoria|Queensland|Western Australia|South Australia|Tasmania"
)
COUNTRIES = (
    "United Kingdom|UK|England|Scotland|Wales|Northern Ireland|Ireland|Canada|Australia|New Zealand|Singapore|India|"
    "Israel|Japan|Hong Kong|South Africa|Austria|Belgium|Bulgaria|Croatia|Cyprus|Czech Republic|Czechia|Denmark|"
    "Estonia|Finland|France|Germany|Greece|Hungary|Iceland|Italy|Latvia|Lithuania|Luxembourg|Malta|Netherlands|"
    "The Netherlands|Norway|Poland|Portugal|Romania|Slovakia|Slovenia|Spain|Sweden|Switzerland|"
    "United States(?: of America)?|USA"
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
