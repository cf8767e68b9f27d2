"""The words of headers: whose a column is (`ABOUT`) and what of it (`WHAT`).

Before the colon stands the sense, after it the words for it in the languages of the field; a hyphen
joins the words of a phrase. To teach a word, add it to a line. Where a word stands twice, the first
line counts.
"""

ABOUT = """
city: city cities town towns municipality municipalities ville villes commune communes ciudad
    ciudades municipio municipios cidade cidades município stadt städte gemeinde gemeinden kommune
    kommunen mitgliedsstadt mitgliedstadt mitgliedsstädte mitgliedskommune città
    comune comuni 城市 市 local-government local-authority local-authorities lgu collectivité
network: network networks réseau réseaux red redes rede netzwerk netzwerke rete reti 网络
    member-of members-of membre-de miembro-de membro-de mitglied-von mitglied-in membro-di
    membership memberships alliance covenant coalition initiatives-committed commitments
    adhésions
project: project projects projet projets proyecto proyectos projeto projetos projekt progetto 项目
    initiative initiatives iniciativa activity
org: organisation organization organisations organizations institution agency entity company
    body organisme organización organizações organização instituição institución institution
    einrichtung organizzazione ente 机构 组织 publisher ngo org institute
event: event events événement evento eventos veranstaltung 活动 session meeting conference
    workshop
theme: theme topic concept term thème tema thema 主题 descriptor keyword schlagwort
programme: programme program programa programm 计划
agreement: agreement accord acuerdo acordo abkommen accordo 协议 treaty pact memorandum mou
person: contact person responsible contacto contato ansprechpartner manager focal-point
    responsable mayor maire alcalde alcaldesa prefeito sindaco bürgermeister bürgermeisterin
    president director author speaker speakers moderator 市长
lead: lead leading leader lead-partner chef-de-file líder lider federführend federführung
    capofila 牵头 lead-organisation lead-organization lead-agency responsible-organisation
coordinator: coordinator coordinating coordinateur coordinador coordenador koordinator
    coordinatore
funder: funder funders funding donor donors financed-by financed bailleur bailleurs financeur
    financiador financiadores donante donantes doador geldgeber förderer finanziatore sponsor 资助
    资助方 financier funding-agency funding-source
implementer: implementer implementers implementing executing maître-d'ouvrage ejecutor executor
    ejecutora durchführende attuatore 执行 implementing-partner implementing-partners
    implementing-organisation executing-agency
partner: partner partners partenaire partenaires socio socios parceiro parceiros projektpartner
    合作伙伴 伙伴 participants participating partner-organisations
organiser: organiser organizer organisers organizers organisateur organizador veranstalter
    organizzatore 主办 主办方 organised-by organized-by
host: host hosts hosted-by hosting hôte
secretariat: secretariat
beneficiary: beneficiary beneficiaries bénéficiaire beneficiario beneficiário
member: member members membre membres miembro miembros membro membros mitglied mitglieder membri
signatory: signatory signatories signataire signatarios
"""
WHAT = """
name: name names title titre titles label labels nom intitulé nombre título titulo bezeichnung
    titel nome titolo 名称 名字 标题 denominación denominação dénomination libellé denominazione
    namen full-name official-name
also: alias aliases also-known-as other-name other-names alternative-name alternate-name
    variants variant former-name other synonyms autres-noms otros-nombres
acronym: acronym acronyme acrónimo acrônimo acronimo abbreviation abbreviations abkürzung sigle
    sigla siglas 缩写 short-name abréviation kurzname
id: id identifier code number-id identifiant identificador kennung 编号 ref reference uuid key no
    nr project-number codice código
country: country countries pays país paises países land länder staat paese paesi nation 国家 国
    country-code nationality état iso iso2 iso3 iso-code country-name
region: region state province county district département provincia estado provincia bundesland
    bundesländer regione 省 地区 admin subregion continent région
latitude: lat latitude latitud breite breitengrad latitudine 纬度
longitude: lng lon long longitude longitud länge längengrad longitudine 经度
point: coordinates coordinate coordonnées coordenadas koordinaten geo point geolocation
    location-point coord coords wkt gps
geonames: geonames geoname geonames-id geoname-id geonameid geonamesid
wikidata: wikidata wikidata-id wikidata-code qid
ror: ror ror-id rorid
lei: lei
isni: isni
grid: grid grid-id
locode: locode unlocode
iati: iati iati-id iati-identifier org-id iati-ref
website: website web url homepage web-site site sitio página webseite sito 网址 网站 link link-url
    website-address web-address official-website
email: email e-mail mail courriel correo 邮箱 email-address
phone: phone telephone tel fax mobile téléphone teléfono telefone telefon telefono 电话
year: year année año ano jahr anno 年份 年
date: date fecha data datum 日期 on signed signature-date
start: start begin begins starts starting beginning from since start-date start-year
    starting-year start-time début debut date-de-début inicio início beginn inizio 开始 开始日期
    founded established year-established year-founded foundation-year date-founded joined
    year-joined join-date date-joined adhesion-date launched launch-year launch-date valid-from
    commencement fecha-de-inicio data-de-início data-inizio depuis desde seit dal année-de-début
    beitritt beitrittsjahr beitrittsdatum
    fecha-inicio startdatum signed-in year-signed date-signed signature année-du-jumelage
    since-year
end: end ends ending finish until to end-date end-year ending-year end-time fin fecha-fin
    fecha-de-fin fim data-de-fim ende fine 结束 结束日期 closing completion completion-date left
    date-de-fin data-fine hasta bis enddatum year-left expiry expires
description: description descriptions summary abstract résumé resumen resumo beschreibung
    descripción descrição descrizione 描述 简介 overview about objectives objective details
note: note notes remark remarks comment comments remarque observaciones bemerkung
status: status stage phase state-of état-d'avancement estado-del-proyecto situação stato 状态
    statut
role: role rôle rol papel rolle ruolo 角色
type: type category kind tipo typ kategorie catégorie categoría categoria 类型 类别 entity-type
    organisation-type type-of-organisation
language: language langue idioma sprache lingua 语言 lang
population: population inhabitants población população einwohner popolazione 人口 habitants
    habitantes abitanti residents pop
area: area surface superficie fläche área 面积
budget: budget amount cost total-cost montant coût presupuesto monto orçamento valor kosten
    importo 预算 金额 total-budget grant contribution value budget-eur budget-usd costo coste
currency: currency devise moneda moeda währung valuta 货币
percent: percent percentage share pourcentage porcentaje anteil
count: number count nb num nombre-de número-de anzahl numero-di 数量 how-many
cities-count: nbcities nb-cities number-of-cities
location: location place venue lieu lugar local ort luogo 地点 headquarters headquarter hq room
    seat based-in siège sede sitz
address: address adresse dirección endereço indirizzo 地址 street postal postcode zip
parent: parent parent-organisation part-of belongs-to broader-organisation parent-id org-family
covers: coverage geographical-coverage geographic-coverage scope target-area
themes: themes topics sectors sector sub-sector subject subjects keywords key-word key-words
    tags tag thèmes temas themen settori 主题词 thematic thematic-area sdg focus thematic-priority
    thematic-priorities thematic-objective priority-axis
related: related see-also associated
broader: broader broad broader-term
narrower: narrower narrow
capacity: source sources
"""
