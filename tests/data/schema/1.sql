PRAGMA application_id=1347699525;
PRAGMA user_version=1;
BEGIN TRANSACTION;
CREATE TABLE agenda_item (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	session_id INTEGER NOT NULL, 
	funding_file_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	opinion VARCHAR, 
	vote VARCHAR, 
	voted_amount INTEGER, 
	recused TEXT NOT NULL, 
	remark TEXT NOT NULL, 
	CONSTRAINT fk_agenda_item_funding_file_id FOREIGN KEY(funding_file_id) REFERENCES funding_file (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_agenda_item_session_id FOREIGN KEY(session_id) REFERENCES committee_session (id) ON DELETE CASCADE, 
	CONSTRAINT uq_agenda_item_session_id_funding_file_id UNIQUE (session_id, funding_file_id)
);
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0001');
CREATE TABLE carrier_share (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	funding_file_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	organisation_id INTEGER NOT NULL, 
	share VARCHAR NOT NULL, 
	CONSTRAINT fk_carrier_share_funding_file_id FOREIGN KEY(funding_file_id) REFERENCES funding_file (id) ON DELETE CASCADE, 
	CONSTRAINT fk_carrier_share_organisation_id FOREIGN KEY(organisation_id) REFERENCES organisation (id) ON DELETE RESTRICT
);
CREATE TABLE change_entry (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	operation_id VARCHAR NOT NULL, 
	changed_at VARCHAR NOT NULL, 
	author TEXT NOT NULL, 
	label TEXT NOT NULL, 
	table_name VARCHAR NOT NULL, 
	row_id INTEGER NOT NULL, 
	action VARCHAR NOT NULL, 
	old_values TEXT, 
	new_values TEXT, 
	kind VARCHAR NOT NULL, 
	target_operation VARCHAR, 
	hash VARCHAR NOT NULL, 
	CONSTRAINT ck_change_entry_action CHECK (action IN ('insert', 'update', 'delete'))
);
INSERT INTO "change_entry" VALUES(1,'bc9cf7d0f38d409d895e5bb8f58dcdf3','2026-03-02T09:30:00.000+00:00','Agent de test','Créer le fichier','file_settings',1,'insert',NULL,'{"author": "Agent de test", "fictitious": 0, "id": 1, "version": 1}','do',NULL,'342d4b2bda659b0c3b9064889a5c322603b5d010af73f7ba490249cd0096f1b4');
INSERT INTO "change_entry" VALUES(2,'bc9cf7d0f38d409d895e5bb8f58dcdf3','2026-03-02T09:30:00.000+00:00','Agent de test','Créer le fichier','funder',1,'insert',NULL,'{"id": 1, "level": "region", "name": "Région de démonstration", "ours": 1, "siret": "", "version": 1}','do',NULL,'271ce8cd479ee95415f75a66c4b58db70499052f33fe5f95c4bc07ddcd20d3e3');
INSERT INTO "change_entry" VALUES(3,'6b292425793d452d859fe75db56d09f8','2026-03-02T09:30:00.000+00:00','Agent de test','Charger le catalogue des dispositifs','scheme',1,'insert',NULL,'{"code": "BFC-2013-AIST", "family": "BFC-2013-AIST", "funder_level": "region", "funder_name": "Région Bourgogne", "id": 1, "kind": "multi_year_grant", "label": "Actions innovantes et structurantes des territoires", "version": 1}','do',NULL,'2c545d8e7f03b37de2d87af0d02c6ebb191d67302abb99df396edec70c6586ea');
INSERT INTO "change_entry" VALUES(4,'6b292425793d452d859fe75db56d09f8','2026-03-02T09:30:00.000+00:00','Agent de test','Charger le catalogue des dispositifs','scheme_version',1,'insert',NULL,'{"deliberation": "", "id": 1, "rules": "[{\"type\": \"requires_award\", \"scheme\": \"FR-2013-AAP-PTCE\", \"level\": \"state\", \"source\": \"seed l.668\"}, {\"type\": \"duration\", \"max_months\": 36, \"source\": \"seed l.668\"}, {\"type\": \"min_self_financing\", \"growing\": true, \"source\": \"seed l.668\"}]", "scheme_id": 1, "section": "undivided", "source": "seed l.668", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}','do',NULL,'5d0b4c1f6d1c79199597c1ec944499f41a80206dee130731dc6f320cd0755755');
INSERT INTO "change_entry" VALUES(5,'6b292425793d452d859fe75db56d09f8','2026-03-02T09:30:00.000+00:00','Agent de test','Charger le catalogue des dispositifs','scheme',2,'insert',NULL,'{"code": "CA-PROGRESS-1", "family": "PROGRESS", "funder_level": "region", "funder_name": "Région Champagne-Ardenne", "id": 2, "kind": "grant", "label": "PROGRESS volet 1 : démarche collective d’expérimentation territoriale", "version": 1}','do',NULL,'18b0c89ddc6e89786b5c1b2a7746f6268c1b34e161cca98218829fe5a0d501cf');
INSERT INTO "change_entry" VALUES(6,'6b292425793d452d859fe75db56d09f8','2026-03-02T09:30:00.000+00:00','Agent de test','Charger le catalogue des dispositifs','scheme_version',2,'insert',NULL,'{"deliberation": "", "id": 2, "rules": "[{\"type\": \"max_rate\", \"rate\": \"0.80\", \"source\": \"seed l.1499\"}, {\"type\": \"public_aid_deduction\", \"mode\": \"from_base\", \"source\": \"seed l.1499\"}, {\"type\": \"cap\", \"scope\": \"file\", \"amount\": \"30000.00\", \"source\": \"seed l.1499\"}, {\"type\": \"duration\", \"max_months\": 18, \"source\": \"seed l.1501\"}, {\"type\": \"eligible_categories\", \"categories\": [\"study\", \"training\", \"communication\", \"meetings\", \"coordination\"], \"source\": \"seed l.1499\"}, {\"type\": \"eligible_beneficiaries\", \"lead_partner_ess\": true, \"min_members\": 2, \"mixed\": true, \"source\": \"seed l.1489\"}, {\"type\": \"deliverables\", \"items\": [{\"conditions\": \"balance\", \"kind\": \"evaluation_report\", \"offset_months\": 0}, {\"conditions\": \"balance\", \"kind\": \"three_year_programme\", \"offset_months\": 0}], \"source\": \"seed l.1501\"}]", "scheme_id": 2, "section": "undivided", "source": "seed l.1479-1503", "valid_from": "2014-01-01", "valid_to": null, "version": "2014"}','do',NULL,'e1eac48d9ba1a33e3eef4774606bcb70c488a86376e91fbc63fbda440b45ccd5');
INSERT INTO "change_entry" VALUES(7,'6b292425793d452d859fe75db56d09f8','2026-03-02T09:30:00.000+00:00','Agent de test','Charger le catalogue des dispositifs','scheme',3,'insert',NULL,'{"code": "LOR-PACTE", "family": "LOR-PACTE", "funder_level": "region", "funder_name": "Région Lorraine", "id": 3, "kind": "territorial_contract", "label": "PACTE Lorraine : innovation sociale sur les territoires", "version": 1}','do',NULL,'b69c116b8d03f50d377cc182150b3203a8d64cb9c50e232643ed3e4898d56b1f');
INSERT INTO "change_entry" VALUES(8,'6b292425793d452d859fe75db56d09f8','2026-03-02T09:30:00.000+00:00','Agent de test','Charger le catalogue des dispositifs','scheme_version',3,'insert',NULL,'{"deliberation": "", "id": 3, "rules": "[{\"type\": \"parity\", \"level\": \"state\", \"source\": \"seed l.734\"}, {\"type\": \"duration\", \"max_months\": 36, \"source\": \"seed l.734\"}]", "scheme_id": 3, "section": "undivided", "source": "seed l.734", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}','do',NULL,'ea5d314242d8e595b59864670fa06494cd23013e4d6d5bf13f63e959a0d5ba18');
INSERT INTO "change_entry" VALUES(9,'6b292425793d452d859fe75db56d09f8','2026-03-02T09:30:00.000+00:00','Agent de test','Charger le catalogue des dispositifs','scheme',4,'insert',NULL,'{"code": "PDL-2013-PTCE-1", "family": "PDL-2013-PTCE", "funder_level": "region", "funder_name": "Région Pays de la Loire", "id": 4, "kind": "grant", "label": "Soutien aux PTCE : émergence", "version": 1}','do',NULL,'b060f71603b9f095968159d97afca4327e5357ac822c316533c94e80220ec2fa');
INSERT INTO "change_entry" VALUES(10,'6b292425793d452d859fe75db56d09f8','2026-03-02T09:30:00.000+00:00','Agent de test','Charger le catalogue des dispositifs','scheme_version',4,'insert',NULL,'{"deliberation": "", "id": 4, "rules": "[{\"type\": \"phases\", \"stage\": \"emergence\", \"source\": \"seed l.675\"}, {\"type\": \"cap\", \"scope\": \"stage\", \"amount\": \"25000.00\", \"source\": \"seed l.675\"}, {\"type\": \"cap\", \"scope\": \"ptce\", \"amount\": \"50000.00\", \"family\": \"PDL-2013-PTCE\", \"source\": \"seed l.675\"}]", "scheme_id": 4, "section": "undivided", "source": "seed l.675", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}','do',NULL,'cbf523d3e52aa57d94c15a5b0adf754d507777888ccd5adb42e82a87c5e1c644');
INSERT INTO "change_entry" VALUES(11,'6b292425793d452d859fe75db56d09f8','2026-03-02T09:30:00.000+00:00','Agent de test','Charger le catalogue des dispositifs','scheme',5,'insert',NULL,'{"code": "PDL-2013-PTCE-2", "family": "PDL-2013-PTCE", "funder_level": "region", "funder_name": "Région Pays de la Loire", "id": 5, "kind": "grant", "label": "Soutien aux PTCE : démarrage", "version": 1}','do',NULL,'d45c3435a75a6906bc142a2213bbe3955962a11a43cd3f74356a1d0f1f609c9a');
INSERT INTO "change_entry" VALUES(12,'6b292425793d452d859fe75db56d09f8','2026-03-02T09:30:00.000+00:00','Agent de test','Charger le catalogue des dispositifs','scheme_version',5,'insert',NULL,'{"deliberation": "", "id": 5, "rules": "[{\"type\": \"phases\", \"stage\": \"start_up\", \"after\": \"PDL-2013-PTCE-1\", \"source\": \"seed l.675\"}, {\"type\": \"cap\", \"scope\": \"stage\", \"amount\": \"25000.00\", \"source\": \"seed l.675\"}, {\"type\": \"cap\", \"scope\": \"ptce\", \"amount\": \"50000.00\", \"family\": \"PDL-2013-PTCE\", \"source\": \"seed l.675\"}, {\"type\": \"duration\", \"min_months\": 24, \"since\": \"previous_phase\", \"source\": \"seed l.675\"}]", "scheme_id": 5, "section": "undivided", "source": "seed l.675", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}','do',NULL,'fc18adf2697ccd31a0a14f5493cbda183db4ebec68335e820dd59d1f5a1fc69d');
INSERT INTO "change_entry" VALUES(13,'6b292425793d452d859fe75db56d09f8','2026-03-02T09:30:00.000+00:00','Agent de test','Charger le catalogue des dispositifs','scheme',6,'insert',NULL,'{"code": "RA-CDDRA", "family": "RA-CDDRA", "funder_level": "region", "funder_name": "Région Rhône-Alpes", "id": 6, "kind": "territorial_contract", "label": "Fonds territoriaux des contrats de développement durable Rhône-Alpes (CDDRA)", "version": 1}','do',NULL,'48233d75d5ac8313533fea61dc6d41979619747f7b67b4574346e82e687a764c');
INSERT INTO "change_entry" VALUES(14,'6b292425793d452d859fe75db56d09f8','2026-03-02T09:30:00.000+00:00','Agent de test','Charger le catalogue des dispositifs','scheme_version',6,'insert',NULL,'{"deliberation": "", "id": 6, "rules": "[{\"type\": \"indicative_range\", \"low\": \"30000.00\", \"high\": \"40000.00\", \"source\": \"seed l.785\"}]", "scheme_id": 6, "section": "undivided", "source": "seed l.659, 717, 785", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}','do',NULL,'63c29f9f39617a1ab0589bf155b9d498bfa821b5fc35cd30d3749c01b1a6e169');
INSERT INTO "change_entry" VALUES(15,'638807d4bca3423b9b6153828b325be0','2026-03-02T09:30:00.000+00:00','Agent de test','Créer le PTCE « L’Arbre »','ptce',1,'insert',NULL,'{"activities": "", "bearer_form": "", "commune": "", "created_year": null, "departments": "", "id": 1, "name": "L’Arbre", "place": "", "priority_district": null, "region": "", "region_at_source": "", "sort_key": "arbre", "source": "", "territory": "", "territory_type": null, "version": 1, "website": ""}','do',NULL,'9be0bbb4a8d4a031080890868f091e77b426a90cf99773fbc2dffdcc4c95607e');
INSERT INTO "change_entry" VALUES(16,'ff5df10dedc24489ae737ec204b8d584','2026-03-02T09:30:00.000+00:00','Agent de test','Ajouter le membre « Coopérative d’essai »','organisation',1,'insert',NULL,'{"commune": "Nantes", "commune_code": "", "ess": 1, "id": 1, "kind": "cooperative", "legal_form": "", "name": "Coopérative d’essai", "rna": "", "siret": "", "sort_key": "cooperative d essai", "version": 1}','do',NULL,'4d73a2bc29d8ab875e146ce6362e5132d168fe0454913b42121bdb162864ebcd');
INSERT INTO "change_entry" VALUES(17,'ff5df10dedc24489ae737ec204b8d584','2026-03-02T09:30:00.000+00:00','Agent de test','Ajouter le membre « Coopérative d’essai »','membership',1,'insert',NULL,'{"college": "", "eligible": 1, "id": 1, "organisation_id": 1, "ptce_id": 1, "role": "bearer", "since": null, "until": null}','do',NULL,'89c1a542f20e289d84f5402ba217370ef58ee1e0d59c27ddf5bcd5f075db692b');
INSERT INTO "change_entry" VALUES(18,'ff5df10dedc24489ae737ec204b8d584','2026-03-02T09:30:00.000+00:00','Agent de test','Ajouter le membre « Coopérative d’essai »','ptce',1,'update','{"version": 1}','{"version": 2}','do',NULL,'add178fd9abe8aa7f08dbca9a0747ff563acce3a633151d34b86cfe74a4d2ade');
INSERT INTO "change_entry" VALUES(19,'b77b02888e714697bfb16701da176c57','2026-03-02T09:30:00.000+00:00','Agent de test','Créer le dossier 2026-001','funding_file',1,'insert',NULL,'{"autonomy_plan": 0, "beneficiary_id": 1, "decided_on": null, "decision": "not_listed", "deposited_on": "2026-03-02", "eligible_base": null, "end": null, "id": 1, "instruction": "draft", "instructor": "Agent de test", "max_amount": null, "notes": "", "number": "2026-001", "proposed": null, "ptce_id": 1, "requested": null, "scheme_version_id": 1, "section": "undivided", "service_opinion": "", "stage": null, "start": null, "title": "Étude", "title_sort_key": "etude", "total_cost": null, "version": 1, "voted": null}','do',NULL,'9da2dc5c51b8bea1a4b52e7f8b3d67bd588810f4e90458c9e566b37e91fcd037');
INSERT INTO "change_entry" VALUES(20,'b77b02888e714697bfb16701da176c57','2026-03-02T09:30:00.000+00:00','Agent de test','Créer le dossier 2026-001','plan_line',1,'insert',NULL,'{"amount": 0, "funder": "Région Bourgogne", "funding_file_id": 1, "id": 1, "in_kind": 0, "level": "region", "obtained": 0, "ours": 1, "position": 0, "public": 1}','do',NULL,'258a937ea734ce05c206a23eb6b63e65d3e21be4bb0da575db44a106bb749c1a');
INSERT INTO "change_entry" VALUES(21,'b77b02888e714697bfb16701da176c57','2026-03-02T09:30:00.000+00:00','Agent de test','Créer le dossier 2026-001','funding_file',1,'update','{"eligible_base": null, "max_amount": null, "version": 1}','{"eligible_base": 0, "max_amount": 0, "version": 2}','do',NULL,'09fcf0e848cfa890e2853abb54aea0ba65e00cc450112542d7551adbb76cc4f0');
CREATE TABLE committee_session (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	version INTEGER NOT NULL, 
	body VARCHAR NOT NULL, 
	held_on DATE NOT NULL, 
	title TEXT NOT NULL
);
CREATE TABLE cost_line (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	funding_file_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	category VARCHAR NOT NULL, 
	label TEXT NOT NULL, 
	presented INTEGER NOT NULL, 
	retained INTEGER, 
	reason TEXT NOT NULL, 
	CONSTRAINT fk_cost_line_funding_file_id FOREIGN KEY(funding_file_id) REFERENCES funding_file (id) ON DELETE CASCADE
);
CREATE TABLE deliberation (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	session_id INTEGER NOT NULL, 
	number TEXT NOT NULL, 
	taken_on DATE NOT NULL, 
	CONSTRAINT fk_deliberation_session_id FOREIGN KEY(session_id) REFERENCES committee_session (id) ON DELETE CASCADE, 
	CONSTRAINT uq_deliberation_session_id UNIQUE (session_id)
);
CREATE TABLE derogation (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	funding_file_id INTEGER NOT NULL, 
	finding_code VARCHAR NOT NULL, 
	reason TEXT NOT NULL, 
	author TEXT NOT NULL, 
	decided_on DATE NOT NULL, 
	CONSTRAINT fk_derogation_funding_file_id FOREIGN KEY(funding_file_id) REFERENCES funding_file (id) ON DELETE CASCADE
);
CREATE TABLE file_settings (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	version INTEGER NOT NULL, 
	author TEXT NOT NULL, 
	fictitious BOOLEAN NOT NULL
);
INSERT INTO "file_settings" VALUES(1,1,'Agent de test',0);
CREATE TABLE funder (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	version INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	level VARCHAR NOT NULL, 
	ours BOOLEAN NOT NULL, 
	siret TEXT NOT NULL
);
INSERT INTO "funder" VALUES(1,1,'Région de démonstration','region',1,'');
CREATE TABLE funding_file (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	version INTEGER NOT NULL, 
	number VARCHAR NOT NULL, 
	title TEXT NOT NULL, 
	title_sort_key VARCHAR NOT NULL, 
	ptce_id INTEGER, 
	scheme_version_id INTEGER NOT NULL, 
	beneficiary_id INTEGER, 
	stage VARCHAR, 
	section VARCHAR NOT NULL, 
	deposited_on DATE, 
	start DATE, 
	"end" DATE, 
	total_cost INTEGER, 
	requested INTEGER, 
	proposed INTEGER, 
	voted INTEGER, 
	decided_on DATE, 
	eligible_base INTEGER, 
	max_amount INTEGER, 
	fiscal_year INTEGER GENERATED ALWAYS AS (CAST(substr(coalesce(decided_on, deposited_on), 1, 4) AS INTEGER)) VIRTUAL, 
	autonomy_plan BOOLEAN NOT NULL, 
	instructor TEXT NOT NULL, 
	service_opinion TEXT NOT NULL, 
	notes TEXT NOT NULL, 
	instruction VARCHAR NOT NULL, 
	decision VARCHAR NOT NULL, 
	CONSTRAINT fk_funding_file_beneficiary_id FOREIGN KEY(beneficiary_id) REFERENCES organisation (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_funding_file_ptce_id FOREIGN KEY(ptce_id) REFERENCES ptce (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_funding_file_scheme_version_id FOREIGN KEY(scheme_version_id) REFERENCES scheme_version (id) ON DELETE RESTRICT, 
	CONSTRAINT uq_funding_file_number UNIQUE (number)
);
INSERT INTO "funding_file" VALUES(1,2,'2026-001','Étude','etude',1,1,1,NULL,'undivided','2026-03-02',NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,0,0,'Agent de test','','','draft','not_listed');
CREATE TABLE funding_file_move (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	funding_file_id INTEGER NOT NULL, 
	axis VARCHAR NOT NULL, 
	previous VARCHAR NOT NULL, 
	target VARCHAR NOT NULL, 
	author TEXT NOT NULL, 
	moved_at VARCHAR NOT NULL, 
	reason TEXT NOT NULL, 
	CONSTRAINT fk_funding_file_move_funding_file_id FOREIGN KEY(funding_file_id) REFERENCES funding_file (id) ON DELETE CASCADE
);
CREATE TABLE journal_head (
	id INTEGER NOT NULL, 
	last_id INTEGER NOT NULL, 
	last_hash VARCHAR NOT NULL, 
	CONSTRAINT pk_journal_head PRIMARY KEY (id), 
	CONSTRAINT ck_journal_head_one CHECK (id = 1)
);
INSERT INTO "journal_head" VALUES(1,21,'09fcf0e848cfa890e2853abb54aea0ba65e00cc450112542d7551adbb76cc4f0');
CREATE TABLE membership (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	ptce_id INTEGER NOT NULL, 
	organisation_id INTEGER NOT NULL, 
	role VARCHAR NOT NULL, 
	college TEXT NOT NULL, 
	since DATE, 
	until DATE, 
	eligible BOOLEAN NOT NULL, 
	CONSTRAINT fk_membership_organisation_id FOREIGN KEY(organisation_id) REFERENCES organisation (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_membership_ptce_id FOREIGN KEY(ptce_id) REFERENCES ptce (id) ON DELETE CASCADE
);
INSERT INTO "membership" VALUES(1,1,1,'bearer','',NULL,NULL,1);
CREATE TABLE organisation (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	version INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	sort_key VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	ess BOOLEAN NOT NULL, 
	siret TEXT NOT NULL, 
	rna TEXT NOT NULL, 
	legal_form TEXT NOT NULL, 
	commune TEXT NOT NULL, 
	commune_code TEXT NOT NULL
);
INSERT INTO "organisation" VALUES(1,1,'Coopérative d’essai','cooperative d essai','cooperative',1,'','','','Nantes','');
CREATE TABLE plan_line (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	funding_file_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	funder TEXT NOT NULL, 
	level VARCHAR NOT NULL, 
	public BOOLEAN NOT NULL, 
	amount INTEGER NOT NULL, 
	in_kind BOOLEAN NOT NULL, 
	obtained BOOLEAN NOT NULL, 
	ours BOOLEAN NOT NULL, 
	CONSTRAINT fk_plan_line_funding_file_id FOREIGN KEY(funding_file_id) REFERENCES funding_file (id) ON DELETE CASCADE
);
INSERT INTO "plan_line" VALUES(1,1,0,'Région Bourgogne','region',1,0,0,0,1);
CREATE TABLE ptce (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	version INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	sort_key VARCHAR NOT NULL, 
	region VARCHAR NOT NULL, 
	region_at_source TEXT NOT NULL, 
	departments TEXT NOT NULL, 
	commune TEXT NOT NULL, 
	territory TEXT NOT NULL, 
	territory_type VARCHAR, 
	priority_district BOOLEAN, 
	created_year INTEGER, 
	website TEXT NOT NULL, 
	bearer_form TEXT NOT NULL, 
	activities TEXT NOT NULL, 
	place TEXT NOT NULL, 
	source TEXT NOT NULL
);
INSERT INTO "ptce" VALUES(1,2,'L’Arbre','arbre','','','','','',NULL,NULL,NULL,'','','','','');
CREATE TABLE ptce_alias (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	ptce_id INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	search_key TEXT NOT NULL, 
	CONSTRAINT fk_ptce_alias_ptce_id FOREIGN KEY(ptce_id) REFERENCES ptce (id) ON DELETE CASCADE
);
CREATE TABLE ptce_figures (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	ptce_id INTEGER NOT NULL, 
	year INTEGER NOT NULL, 
	unit_budget INTEGER, 
	self_financing_rate VARCHAR, 
	full_time_equivalents VARCHAR, 
	member_structures INTEGER, 
	employees INTEGER, 
	consolidated_budget INTEGER, 
	CONSTRAINT fk_ptce_figures_ptce_id FOREIGN KEY(ptce_id) REFERENCES ptce (id) ON DELETE CASCADE, 
	CONSTRAINT uq_ptce_figures_ptce_id_year UNIQUE (ptce_id, year)
);
CREATE TABLE ptce_label (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	ptce_id INTEGER NOT NULL, 
	kind VARCHAR NOT NULL, 
	call TEXT NOT NULL, 
	since DATE, 
	CONSTRAINT fk_ptce_label_ptce_id FOREIGN KEY(ptce_id) REFERENCES ptce (id) ON DELETE CASCADE
);
CREATE TABLE ptce_stage (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	ptce_id INTEGER NOT NULL, 
	stage VARCHAR NOT NULL, 
	since DATE, 
	note TEXT NOT NULL, 
	CONSTRAINT fk_ptce_stage_ptce_id FOREIGN KEY(ptce_id) REFERENCES ptce (id) ON DELETE CASCADE
);
CREATE TABLE row_digest (
	table_name VARCHAR NOT NULL, 
	row_id INTEGER NOT NULL, 
	digest VARCHAR NOT NULL, 
	CONSTRAINT pk_row_digest PRIMARY KEY (table_name, row_id)
)
 WITHOUT ROWID

;
CREATE TABLE scheme (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	version INTEGER NOT NULL, 
	code VARCHAR NOT NULL, 
	label TEXT NOT NULL, 
	family VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	funder_name TEXT NOT NULL, 
	funder_level VARCHAR NOT NULL, 
	CONSTRAINT uq_scheme_code UNIQUE (code)
);
INSERT INTO "scheme" VALUES(1,1,'BFC-2013-AIST','Actions innovantes et structurantes des territoires','BFC-2013-AIST','multi_year_grant','Région Bourgogne','region');
INSERT INTO "scheme" VALUES(2,1,'CA-PROGRESS-1','PROGRESS volet 1 : démarche collective d’expérimentation territoriale','PROGRESS','grant','Région Champagne-Ardenne','region');
INSERT INTO "scheme" VALUES(3,1,'LOR-PACTE','PACTE Lorraine : innovation sociale sur les territoires','LOR-PACTE','territorial_contract','Région Lorraine','region');
INSERT INTO "scheme" VALUES(4,1,'PDL-2013-PTCE-1','Soutien aux PTCE : émergence','PDL-2013-PTCE','grant','Région Pays de la Loire','region');
INSERT INTO "scheme" VALUES(5,1,'PDL-2013-PTCE-2','Soutien aux PTCE : démarrage','PDL-2013-PTCE','grant','Région Pays de la Loire','region');
INSERT INTO "scheme" VALUES(6,1,'RA-CDDRA','Fonds territoriaux des contrats de développement durable Rhône-Alpes (CDDRA)','RA-CDDRA','territorial_contract','Région Rhône-Alpes','region');
CREATE TABLE scheme_version (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	scheme_id INTEGER NOT NULL, 
	version VARCHAR NOT NULL, 
	valid_from DATE NOT NULL, 
	valid_to DATE, 
	section VARCHAR NOT NULL, 
	source TEXT NOT NULL, 
	deliberation TEXT NOT NULL, 
	rules TEXT NOT NULL, 
	CONSTRAINT fk_scheme_version_scheme_id FOREIGN KEY(scheme_id) REFERENCES scheme (id) ON DELETE RESTRICT, 
	CONSTRAINT uq_scheme_version_scheme_id_version UNIQUE (scheme_id, version)
);
INSERT INTO "scheme_version" VALUES(1,1,'2013','2013-01-01',NULL,'undivided','seed l.668','','[{"type": "requires_award", "scheme": "FR-2013-AAP-PTCE", "level": "state", "source": "seed l.668"}, {"type": "duration", "max_months": 36, "source": "seed l.668"}, {"type": "min_self_financing", "growing": true, "source": "seed l.668"}]');
INSERT INTO "scheme_version" VALUES(2,2,'2014','2014-01-01',NULL,'undivided','seed l.1479-1503','','[{"type": "max_rate", "rate": "0.80", "source": "seed l.1499"}, {"type": "public_aid_deduction", "mode": "from_base", "source": "seed l.1499"}, {"type": "cap", "scope": "file", "amount": "30000.00", "source": "seed l.1499"}, {"type": "duration", "max_months": 18, "source": "seed l.1501"}, {"type": "eligible_categories", "categories": ["study", "training", "communication", "meetings", "coordination"], "source": "seed l.1499"}, {"type": "eligible_beneficiaries", "lead_partner_ess": true, "min_members": 2, "mixed": true, "source": "seed l.1489"}, {"type": "deliverables", "items": [{"conditions": "balance", "kind": "evaluation_report", "offset_months": 0}, {"conditions": "balance", "kind": "three_year_programme", "offset_months": 0}], "source": "seed l.1501"}]');
INSERT INTO "scheme_version" VALUES(3,3,'2013','2013-01-01',NULL,'undivided','seed l.734','','[{"type": "parity", "level": "state", "source": "seed l.734"}, {"type": "duration", "max_months": 36, "source": "seed l.734"}]');
INSERT INTO "scheme_version" VALUES(4,4,'2013','2013-01-01',NULL,'undivided','seed l.675','','[{"type": "phases", "stage": "emergence", "source": "seed l.675"}, {"type": "cap", "scope": "stage", "amount": "25000.00", "source": "seed l.675"}, {"type": "cap", "scope": "ptce", "amount": "50000.00", "family": "PDL-2013-PTCE", "source": "seed l.675"}]');
INSERT INTO "scheme_version" VALUES(5,5,'2013','2013-01-01',NULL,'undivided','seed l.675','','[{"type": "phases", "stage": "start_up", "after": "PDL-2013-PTCE-1", "source": "seed l.675"}, {"type": "cap", "scope": "stage", "amount": "25000.00", "source": "seed l.675"}, {"type": "cap", "scope": "ptce", "amount": "50000.00", "family": "PDL-2013-PTCE", "source": "seed l.675"}, {"type": "duration", "min_months": 24, "since": "previous_phase", "source": "seed l.675"}]');
INSERT INTO "scheme_version" VALUES(6,6,'2013','2013-01-01',NULL,'undivided','seed l.659, 717, 785','','[{"type": "indicative_range", "low": "30000.00", "high": "40000.00", "source": "seed l.785"}]');
CREATE INDEX ix_change_entry_operation_id ON change_entry (operation_id);
CREATE INDEX ix_change_entry_table_name_row_id ON change_entry (table_name, row_id);
CREATE INDEX ix_change_entry_deletions ON change_entry (table_name) WHERE action = 'delete';
CREATE TRIGGER change_entry_no_delete BEFORE delete ON change_entry BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER change_entry_no_update BEFORE update ON change_entry BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE INDEX ix_committee_session_held_on ON committee_session (held_on);
CREATE UNIQUE INDEX uq_funder_ours ON funder (ours) WHERE ours = 1;
CREATE INDEX ix_organisation_sort_key ON organisation (sort_key);
CREATE INDEX ix_ptce_region ON ptce (region);
CREATE INDEX ix_ptce_sort_key ON ptce (sort_key);
CREATE INDEX ix_scheme_family ON scheme (family);
CREATE INDEX ix_membership_organisation_id ON membership (organisation_id);
CREATE INDEX ix_membership_ptce_id ON membership (ptce_id);
CREATE INDEX ix_ptce_alias_ptce_id ON ptce_alias (ptce_id);
CREATE INDEX ix_ptce_figures_ptce_id ON ptce_figures (ptce_id);
CREATE INDEX ix_ptce_label_ptce_id ON ptce_label (ptce_id);
CREATE INDEX ix_ptce_stage_ptce_id ON ptce_stage (ptce_id);
CREATE INDEX ix_scheme_version_scheme_id ON scheme_version (scheme_id);
CREATE INDEX ix_funding_file_beneficiary_id ON funding_file (beneficiary_id);
CREATE INDEX ix_funding_file_decision_number ON funding_file (decision, number);
CREATE INDEX ix_funding_file_fiscal_year_number ON funding_file (fiscal_year, number);
CREATE INDEX ix_funding_file_instruction_number ON funding_file (instruction, number);
CREATE INDEX ix_funding_file_max_amount ON funding_file (max_amount);
CREATE INDEX ix_funding_file_ptce_id ON funding_file (ptce_id);
CREATE INDEX ix_funding_file_requested ON funding_file (requested);
CREATE INDEX ix_funding_file_scheme_version_id ON funding_file (scheme_version_id);
CREATE INDEX ix_funding_file_title_sort_key ON funding_file (title_sort_key);
CREATE INDEX ix_agenda_item_funding_file_id ON agenda_item (funding_file_id);
CREATE INDEX ix_agenda_item_session_id ON agenda_item (session_id);
CREATE INDEX ix_carrier_share_funding_file_id ON carrier_share (funding_file_id);
CREATE INDEX ix_carrier_share_organisation_id ON carrier_share (organisation_id);
CREATE INDEX ix_cost_line_funding_file_id ON cost_line (funding_file_id);
CREATE INDEX ix_derogation_funding_file_id ON derogation (funding_file_id);
CREATE INDEX ix_funding_file_move_funding_file_id ON funding_file_move (funding_file_id);
CREATE INDEX ix_plan_line_funding_file_id ON plan_line (funding_file_id);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('change_entry',21);
INSERT INTO "sqlite_sequence" VALUES('file_settings',1);
INSERT INTO "sqlite_sequence" VALUES('funder',1);
INSERT INTO "sqlite_sequence" VALUES('organisation',1);
INSERT INTO "sqlite_sequence" VALUES('ptce',1);
INSERT INTO "sqlite_sequence" VALUES('scheme',6);
INSERT INTO "sqlite_sequence" VALUES('membership',1);
INSERT INTO "sqlite_sequence" VALUES('scheme_version',6);
INSERT INTO "sqlite_sequence" VALUES('funding_file',1);
INSERT INTO "sqlite_sequence" VALUES('plan_line',1);
COMMIT;
