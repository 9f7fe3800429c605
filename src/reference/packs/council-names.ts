/**
 * Councils and combined authorities of England and Wales as they stand in 2026, one a line: GSS code, kind, name, and the
 * place after `|` where the name does not tell it. Kinds: A combined authority, C county, D district, L London borough,
 * M metropolitan district, U unitary, W Welsh unitary.
 *
 * @source Office for National Statistics, names and codes; gathered by mySociety, "UK local authority names and codes".
 * Contains public sector information licensed under the Open Government Licence v3.0.
 */
export const COUNCIL_NAMES = `
E06000001 U Hartlepool Borough Council
E06000002 U Middlesbrough Borough Council
E06000003 U Redcar and Cleveland Borough Council
E06000004 U Stockton-on-Tees Borough Council
E06000005 U Darlington Borough Council
E06000006 U Halton Borough Council
E06000007 U Warrington Borough Council
E06000008 U Blackburn with Darwen Borough Council
E06000009 U Blackpool Borough Council
E06000010 U Hull City Council|Kingston upon Hull
E06000011 U East Riding of Yorkshire Council
E06000012 U North East Lincolnshire Council
E06000013 U North Lincolnshire Council
E06000014 U City of York Council
E06000015 U Derby City Council
E06000016 U Leicester City Council
E06000017 U Rutland County Council
E06000018 U Nottingham City Council
E06000019 U Herefordshire Council
E06000020 U Telford & Wrekin Council|Telford and Wrekin
E06000021 U Stoke-on-Trent City Council
E06000022 U Bath and North East Somerset Council
E06000023 U Bristol City Council|Bristol
E06000024 U North Somerset Council
E06000025 U South Gloucestershire Council
E06000026 U Plymouth City Council
E06000027 U Torbay Council
E06000030 U Swindon Borough Council
E06000031 U Peterborough City Council
E06000032 U Luton Borough Council
E06000033 U Southend-on-Sea Borough Council
E06000034 U Thurrock Council
E06000035 U Medway Council
E06000036 U Bracknell Forest Council
E06000037 U West Berkshire Council
E06000038 U Reading Borough Council
E06000039 U Slough Borough Council
E06000040 U Royal Borough of Windsor and Maidenhead
E06000041 U Wokingham Borough Council
E06000042 U Milton Keynes Council
E06000043 U Brighton and Hove City Council
E06000044 U Portsmouth City Council
E06000045 U Southampton City Council
E06000046 U Isle of Wight Council
E06000047 U Durham County Council|County Durham
E06000049 U Cheshire East Council
E06000050 U Cheshire West and Chester Council
E06000051 U Shropshire Council
E06000052 U Cornwall Council
E06000053 U Council of the Isles of Scilly|Isles of Scilly
E06000054 U Wiltshire Council
E06000055 U Bedford Borough Council
E06000056 U Central Bedfordshire Council
E06000057 U Northumberland County Council
E06000058 U Bournemouth, Christchurch and Poole Council
E06000059 U Dorset Council
E06000060 U Buckinghamshire Council
E06000061 U North Northamptonshire Council
E06000062 U West Northamptonshire Council
E06000063 U Cumberland Council
E06000064 U Westmorland and Furness Council
E06000065 U North Yorkshire Council
E06000066 U Somerset Council
E07000008 D Cambridge City Council
E07000009 D East Cambridgeshire District Council
E07000010 D Fenland District Council
E07000011 D Huntingdonshire District Council
E07000012 D South Cambridgeshire District Council
E07000032 D Amber Valley Borough Council
E07000033 D Bolsover District Council
E07000034 D Chesterfield Borough Council
E07000035 D Derbyshire Dales District Council
E07000036 D Erewash Borough Council
E07000037 D High Peak Borough Council
E07000038 D North East Derbyshire District Council
E07000039 D South Derbyshire District Council
E07000040 D East Devon District Council
E07000041 D Exeter City Council
E07000042 D Mid Devon District Council
E07000043 D North Devon District Council
E07000044 D South Hams District Council
E07000045 D Teignbridge District Council
E07000046 D Torridge District Council
E07000047 D West Devon Borough Council
E07000061 D Eastbourne Borough Council
E07000062 D Hastings Borough Council
E07000063 D Lewes District Council
E07000064 D Rother District Council
E07000065 D Wealden District Council
E07000066 D Basildon Borough Council
E07000067 D Braintree District Council
E07000068 D Brentwood Borough Council
E07000069 D Castle Point Borough Council
E07000070 D Chelmsford City Council
E07000071 D Colchester Borough Council
E07000072 D Epping Forest District Council
E07000073 D Harlow District Council
E07000074 D Maldon District Council
E07000075 D Rochford District Council
E07000076 D Tendring District Council
E07000077 D Uttlesford District Council
E07000078 D Cheltenham Borough Council
E07000079 D Cotswold District Council
E07000080 D Forest of Dean District Council
E07000081 D Gloucester City Council
E07000082 D Stroud District Council
E07000083 D Tewkesbury Borough Council
E07000084 D Basingstoke and Deane Borough Council
E07000085 D East Hampshire District Council
E07000086 D Eastleigh Borough Council
E07000087 D Fareham Borough Council
E07000088 D Gosport Borough Council
E07000089 D Hart District Council
E07000090 D Havant Borough Council
E07000091 D New Forest District Council
E07000092 D Rushmoor Borough Council
E07000093 D Test Valley Borough Council
E07000094 D Winchester City Council
E07000095 D Broxbourne Borough Council
E07000096 D Dacorum Borough Council
E07000098 D Hertsmere Borough Council
E07000099 D North Hertfordshire District Council
E07000102 D Three Rivers District Council
E07000103 D Watford Borough Council
E07000105 D Ashford Borough Council
E07000106 D Canterbury City Council
E07000107 D Dartford Borough Council
E07000108 D Dover District Council
E07000109 D Gravesham Borough Council
E07000110 D Maidstone Borough Council
E07000111 D Sevenoaks District Council
E07000112 D Folkestone and Hythe District Council
E07000113 D Swale Borough Council
E07000114 D Thanet District Council
E07000115 D Tonbridge and Malling Borough Council
E07000116 D Tunbridge Wells Borough Council
E07000117 D Burnley Borough Council
E07000118 D Chorley Borough Council
E07000119 D Fylde Borough Council
E07000120 D Hyndburn Borough Council
E07000121 D Lancaster City Council
E07000122 D Pendle Borough Council
E07000123 D Preston City Council
E07000124 D Ribble Valley Borough Council
E07000125 D Rossendale Borough Council
E07000126 D South Ribble Borough Council
E07000127 D West Lancashire Borough Council
E07000128 D Wyre Borough Council
E07000129 D Blaby District Council
E07000130 D Charnwood Borough Council
E07000131 D Harborough District Council
E07000132 D Hinckley and Bosworth Borough Council
E07000133 D Melton Borough Council
E07000134 D North West Leicestershire District Council
E07000135 D Oadby and Wigston Borough Council
E07000136 D Boston Borough Council
E07000137 D East Lindsey District Council
E07000138 D City of Lincoln Council|Lincoln
E07000139 D North Kesteven District Council
E07000140 D South Holland District Council
E07000141 D South Kesteven District Council
E07000142 D West Lindsey District Council
E07000143 D Breckland District Council
E07000144 D Broadland District Council
E07000145 D Great Yarmouth Borough Council
E07000146 D Borough Council of Kings Lynn and West Norfolk|Kings Lynn and West Norfolk
E07000147 D North Norfolk District Council
E07000148 D Norwich City Council
E07000149 D South Norfolk District Council
E07000170 D Ashfield District Council
E07000171 D Bassetlaw District Council
E07000172 D Broxtowe Borough Council
E07000173 D Gedling Borough Council
E07000174 D Mansfield District Council
E07000175 D Newark and Sherwood District Council
E07000176 D Rushcliffe Borough Council
E07000177 D Cherwell District Council
E07000178 D Oxford City Council
E07000179 D South Oxfordshire District Council
E07000180 D Vale of White Horse District Council
E07000181 D West Oxfordshire District Council
E07000192 D Cannock Chase District Council
E07000193 D East Staffordshire Borough Council
E07000194 D Lichfield District Council
E07000195 D Newcastle-under-Lyme Borough Council
E07000196 D South Staffordshire Council
E07000197 D Stafford Borough Council
E07000198 D Staffordshire Moorlands District Council
E07000199 D Tamworth Borough Council
E07000200 D Babergh District Council
E07000202 D Ipswich Borough Council
E07000203 D Mid Suffolk District Council
E07000207 D Elmbridge Borough Council
E07000208 D Epsom and Ewell Borough Council
E07000209 D Guildford Borough Council
E07000210 D Mole Valley District Council
E07000211 D Reigate and Banstead Borough Council
E07000212 D Runnymede Borough Council
E07000213 D Spelthorne Borough Council
E07000214 D Surrey Heath Borough Council
E07000215 D Tandridge District Council
E07000216 D Waverley Borough Council
E07000217 D Woking Borough Council
E07000218 D North Warwickshire Borough Council
E07000219 D Nuneaton and Bedworth Borough Council
E07000220 D Rugby Borough Council
E07000221 D Stratford-on-Avon District Council
E07000222 D Warwick District Council
E07000223 D Adur District Council
E07000224 D Arun District Council
E07000225 D Chichester District Council
E07000226 D Crawley Borough Council
E07000227 D Horsham District Council
E07000228 D Mid Sussex District Council
E07000229 D Worthing Borough Council
E07000234 D Bromsgrove District Council
E07000235 D Malvern Hills District Council
E07000236 D Redditch Borough Council
E07000237 D Worcester City Council
E07000238 D Wychavon District Council
E07000239 D Wyre Forest District Council
E07000240 D St Albans City and District Council|St Albans
E07000241 D Welwyn Hatfield Borough Council
E07000242 D East Hertfordshire District Council
E07000243 D Stevenage Borough Council
E07000244 D East Suffolk Council
E07000245 D West Suffolk Council
E08000001 M Bolton Metropolitan Borough Council
E08000002 M Bury Metropolitan Borough Council
E08000003 M Manchester City Council
E08000004 M Oldham Metropolitan Borough Council
E08000005 M Rochdale Metropolitan Borough Council
E08000006 M Salford City Council
E08000007 M Stockport Metropolitan Borough Council
E08000008 M Tameside Metropolitan Borough Council
E08000009 M Trafford Metropolitan Borough Council
E08000010 M Wigan Metropolitan Borough Council
E08000011 M Knowsley Metropolitan Borough Council
E08000012 M Liverpool City Council
E08000013 M St Helens Council|St. Helens
E08000014 M Sefton Metropolitan Borough Council
E08000015 M Wirral Borough Council
E08000016 M Barnsley Metropolitan Borough Council
E08000017 M City of Doncaster Council
E08000018 M Rotherham Metropolitan Borough Council
E08000019 M Sheffield City Council
E08000021 M Newcastle City Council|Newcastle upon Tyne
E08000022 M North Tyneside Council
E08000023 M South Tyneside Council
E08000024 M Sunderland City Council
E08000025 M Birmingham City Council
E08000026 M Coventry City Council
E08000027 M Dudley Metropolitan Borough Council
E08000028 M Sandwell Metropolitan Borough Council
E08000029 M Solihull Metropolitan Borough Council
E08000030 M Walsall Metropolitan Borough Council
E08000031 M City of Wolverhampton Council
E08000032 M City of Bradford Metropolitan District Council|Bradford
E08000033 M Calderdale Metropolitan Borough Council
E08000034 M Kirklees Council
E08000035 M Leeds City Council
E08000036 M Wakefield Metropolitan District Council|Wakefield
E08000037 M Gateshead Metropolitan Borough Council
E09000001 L City of London Corporation|City of London
E09000002 L London Borough of Barking and Dagenham
E09000003 L London Borough of Barnet
E09000004 L London Borough of Bexley
E09000005 L London Borough of Brent
E09000006 L London Borough of Bromley
E09000007 L London Borough of Camden
E09000008 L London Borough of Croydon
E09000009 L London Borough of Ealing
E09000010 L London Borough of Enfield
E09000011 L Royal Borough of Greenwich
E09000012 L London Borough of Hackney
E09000013 L London Borough of Hammersmith & Fulham|Hammersmith and Fulham
E09000014 L London Borough of Haringey
E09000015 L London Borough of Harrow
E09000016 L London Borough of Havering
E09000017 L London Borough of Hillingdon
E09000018 L London Borough of Hounslow
E09000019 L London Borough of Islington
E09000020 L Royal Borough of Kensington and Chelsea
E09000021 L Royal Borough of Kingston upon Thames
E09000022 L London Borough of Lambeth
E09000023 L London Borough of Lewisham
E09000024 L London Borough of Merton
E09000025 L London Borough of Newham
E09000026 L London Borough of Redbridge
E09000027 L London Borough of Richmond upon Thames
E09000028 L London Borough of Southwark
E09000029 L London Borough of Sutton
E09000030 L London Borough of Tower Hamlets
E09000031 L London Borough of Waltham Forest
E09000032 L London Borough of Wandsworth
E09000033 L City of Westminster
E10000003 C Cambridgeshire County Council
E10000007 C Derbyshire County Council
E10000008 C Devon County Council
E10000011 C East Sussex County Council
E10000012 C Essex County Council
E10000013 C Gloucestershire County Council
E10000014 C Hampshire County Council
E10000015 C Hertfordshire County Council
E10000016 C Kent County Council
E10000017 C Lancashire County Council
E10000018 C Leicestershire County Council
E10000019 C Lincolnshire County Council
E10000020 C Norfolk County Council
E10000024 C Nottinghamshire County Council
E10000025 C Oxfordshire County Council
E10000028 C Staffordshire County Council
E10000029 C Suffolk County Council
E10000030 C Surrey County Council
E10000031 C Warwickshire County Council
E10000032 C West Sussex County Council
E10000034 C Worcestershire County Council
E47000001 A Greater Manchester Combined Authority
E47000002 A South Yorkshire Mayoral Combined Authority|South Yorkshire
E47000003 A West Yorkshire Combined Authority
E47000004 A Liverpool City Region
E47000006 A Tees Valley Combined Authority
E47000007 A West Midlands Combined Authority
E47000008 A Cambridgeshire and Peterborough Combined Authority
E47000009 A West of England Combined Authority
E47000010 A North East Combined Authority
E47000011 A North of Tyne Combined Authority
E47000012 A York and North Yorkshire Mayoral Combined Authority|York and North Yorkshire
E47000013 A East Midlands Combined County Authority|East Midlands
E47000016 A Hull and East Yorkshire Mayoral Combined Authority|Hull and East Yorkshire
E47000017 A Greater Lincolnshire Combined County Authority|Greater Lincolnshire
E61000001 A Greater London Authority|Greater London
W06000001 W Isle of Anglesey County Council
W06000002 W Gwynedd Council
W06000003 W Conwy County Borough Council
W06000004 W Denbighshire County Council
W06000005 W Flintshire County Council
W06000006 W Wrexham County Borough Council
W06000008 W Ceredigion County Council
W06000009 W Pembrokeshire County Council
W06000010 W Carmarthenshire County Council
W06000011 W City and County of Swansea Council
W06000012 W Neath Port Talbot County Borough Council
W06000013 W Bridgend County Borough Council
W06000014 W Vale of Glamorgan Council|Vale of Glamorgan
W06000015 W City of Cardiff Council
W06000016 W Rhondda Cynon Taf County Borough Council|Rhondda Cynon Taff
W06000018 W Caerphilly County Borough Council
W06000019 W Blaenau Gwent County Borough Council
W06000020 W Torfaen County Borough Council
W06000021 W Monmouthshire County Council
W06000022 W Newport City Council
W06000023 W Powys County Council
W06000024 W Merthyr Tydfil County Borough Council
`;
