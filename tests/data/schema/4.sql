PRAGMA application_id=1347699525;
PRAGMA user_version=4;
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
INSERT INTO "agenda_item" VALUES(1,1,1,0,NULL,'granted',2000000,'','');
CREATE TABLE agreement (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	version INTEGER NOT NULL, 
	funding_file_id INTEGER NOT NULL, 
	amount INTEGER NOT NULL, 
	required BOOLEAN, 
	number TEXT NOT NULL, 
	prepared_on DATE, 
	signed_on DATE, 
	notified_on DATE, 
	committed_on DATE, 
	commitment_number TEXT NOT NULL, 
	"end" DATE, 
	extended_to DATE, 
	actual_base INTEGER, 
	final_amount INTEGER, 
	settled_on DATE, 
	lapsed_on DATE, 
	closed_on DATE, 
	note TEXT NOT NULL, published_on DATE, 
	CONSTRAINT fk_agreement_funding_file_id FOREIGN KEY(funding_file_id) REFERENCES funding_file (id) ON DELETE RESTRICT, 
	CONSTRAINT uq_agreement_funding_file_id UNIQUE (funding_file_id)
);
INSERT INTO "agreement" VALUES(1,8,1,2000000,NULL,'C-2026-7',NULL,'2026-05-10','2026-05-11',NULL,'',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'',NULL);
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0004');
CREATE TABLE amendment (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	agreement_id INTEGER NOT NULL, 
	number TEXT NOT NULL, 
	signed_on DATE, 
	amount INTEGER, 
	"end" DATE, 
	subject TEXT NOT NULL, 
	CONSTRAINT fk_amendment_agreement_id FOREIGN KEY(agreement_id) REFERENCES agreement (id) ON DELETE CASCADE
);
INSERT INTO "amendment" VALUES(1,1,'Avenant 1',NULL,NULL,NULL,'');
CREATE TABLE attachment (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	version INTEGER NOT NULL, 
	owner_kind VARCHAR NOT NULL, 
	owner_id INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	sha256 VARCHAR NOT NULL, 
	size INTEGER NOT NULL, 
	media_type TEXT NOT NULL, 
	added_at VARCHAR NOT NULL, 
	note TEXT NOT NULL
);
INSERT INTO "attachment" VALUES(1,1,'funding_file',1,'note.txt','6eadea55976ebb0dd97719e84e33252e47e0855568ff6cb93963d0a983b4de03',5,'text/plain','2026-05-12T09:30:00.000+00:00','');
CREATE TABLE attachment_content (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	sha256 VARCHAR NOT NULL, 
	content BLOB NOT NULL, 
	CONSTRAINT uq_attachment_content_sha256 UNIQUE (sha256)
);
INSERT INTO "attachment_content" VALUES(1,'6eadea55976ebb0dd97719e84e33252e47e0855568ff6cb93963d0a983b4de03',X'4573736169');
CREATE TABLE authority_body (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	settings_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	kind VARCHAR NOT NULL, 
	name TEXT NOT NULL, 
	CONSTRAINT fk_authority_body_settings_id FOREIGN KEY(settings_id) REFERENCES file_settings (id) ON DELETE CASCADE
);
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
INSERT INTO "change_entry" VALUES(1,'510c247c924441ee9ac0b0f14f28c190','2026-03-02T09:30:00.000+00:00','Agent de test','Créer le fichier','file_settings',1,'insert',NULL,'{"author": "Agent de test", "fictitious": 0, "fiscal_year_start_month": 1, "id": 1, "logo": "", "version": 1}','do',NULL,'ba12fe7a8f5d60a9840cdc38dc6cd11c532abd0d576bbbbaef7eac82bb3d5e62');
INSERT INTO "change_entry" VALUES(2,'510c247c924441ee9ac0b0f14f28c190','2026-03-02T09:30:00.000+00:00','Agent de test','Créer le fichier','funder',1,'insert',NULL,'{"id": 1, "level": "region", "name": "Région de démonstration", "ours": 1, "siret": "", "version": 1}','do',NULL,'958ea8cf0b5cd96b081f66e3a50ff3a8c7fb1e7934961d55ac9f4f8aed08b1d7');
INSERT INTO "change_entry" VALUES(3,'06a18d906365485a9d4dada5cc92de41','2026-03-02T09:30:00.000+00:00','Agent de test','Charger le catalogue des dispositifs','scheme',1,'insert',NULL,'{"code": "BFC-2013-AIST", "family": "BFC-2013-AIST", "funder_level": "region", "funder_name": "Région Bourgogne", "id": 1, "kind": "multi_year_grant", "label": "Actions innovantes et structurantes des territoires", "version": 1}','do',NULL,'aa202095a7d997a823a305607d226a1abca83aa2dd31872274e5f504880b2a10');
INSERT INTO "change_entry" VALUES(4,'06a18d906365485a9d4dada5cc92de41','2026-03-02T09:30:00.000+00:00','Agent de test','Charger le catalogue des dispositifs','scheme_version',1,'insert',NULL,'{"deliberation": "", "id": 1, "rules": "[{\"type\": \"requires_award\", \"scheme\": \"FR-2013-AAP-PTCE\", \"level\": \"state\", \"source\": \"seed l.668\"}, {\"type\": \"duration\", \"max_months\": 36, \"source\": \"seed l.668\"}, {\"type\": \"min_self_financing\", \"growing\": true, \"source\": \"seed l.668\"}]", "scheme_id": 1, "section": "undivided", "source": "seed l.668", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}','do',NULL,'6d77f57c9200c8f476ff168c5546bf01319b9b1ece8bcb578b9864af59f163a0');
INSERT INTO "change_entry" VALUES(5,'06a18d906365485a9d4dada5cc92de41','2026-03-02T09:30:00.000+00:00','Agent de test','Charger le catalogue des dispositifs','scheme',2,'insert',NULL,'{"code": "CA-PROGRESS-1", "family": "PROGRESS", "funder_level": "region", "funder_name": "Région Champagne-Ardenne", "id": 2, "kind": "grant", "label": "PROGRESS volet 1 : démarche collective d’expérimentation territoriale", "version": 1}','do',NULL,'7f9a29c149fa7d7e6db35cb4c2f64b00fee9e1ee3ecce559c30f7ea107b71dc7');
INSERT INTO "change_entry" VALUES(6,'06a18d906365485a9d4dada5cc92de41','2026-03-02T09:30:00.000+00:00','Agent de test','Charger le catalogue des dispositifs','scheme_version',2,'insert',NULL,'{"deliberation": "", "id": 2, "rules": "[{\"type\": \"max_rate\", \"rate\": \"0.80\", \"source\": \"seed l.1499\"}, {\"type\": \"public_aid_deduction\", \"mode\": \"from_base\", \"source\": \"seed l.1499\"}, {\"type\": \"cap\", \"scope\": \"file\", \"amount\": \"30000.00\", \"source\": \"seed l.1499\"}, {\"type\": \"duration\", \"max_months\": 18, \"source\": \"seed l.1501\"}, {\"type\": \"eligible_categories\", \"categories\": [\"study\", \"training\", \"communication\", \"meetings\", \"coordination\"], \"source\": \"seed l.1499\"}, {\"type\": \"eligible_beneficiaries\", \"lead_partner_ess\": true, \"min_members\": 2, \"mixed\": true, \"source\": \"seed l.1489\"}, {\"type\": \"deliverables\", \"items\": [{\"kind\": \"evaluation_report\", \"conditions\": \"balance\"}, {\"kind\": \"three_year_programme\", \"conditions\": \"balance\"}], \"source\": \"seed l.1501\"}]", "scheme_id": 2, "section": "undivided", "source": "seed l.1479-1503", "valid_from": "2014-01-01", "valid_to": null, "version": "2014"}','do',NULL,'ed4e07138153b05109e38dfe6b1cd2d46006ed6fd2c6c7a862a5c1bc0b592920');
INSERT INTO "change_entry" VALUES(7,'06a18d906365485a9d4dada5cc92de41','2026-03-02T09:30:00.000+00:00','Agent de test','Charger le catalogue des dispositifs','scheme',3,'insert',NULL,'{"code": "LOR-PACTE", "family": "LOR-PACTE", "funder_level": "region", "funder_name": "Région Lorraine", "id": 3, "kind": "territorial_contract", "label": "PACTE Lorraine : innovation sociale sur les territoires", "version": 1}','do',NULL,'2b3ee0f6706519e14255e080a5b2d803e88ef8f56cb8946ff83419674d1d70e8');
INSERT INTO "change_entry" VALUES(8,'06a18d906365485a9d4dada5cc92de41','2026-03-02T09:30:00.000+00:00','Agent de test','Charger le catalogue des dispositifs','scheme_version',3,'insert',NULL,'{"deliberation": "", "id": 3, "rules": "[{\"type\": \"parity\", \"level\": \"state\", \"source\": \"seed l.734\"}, {\"type\": \"duration\", \"max_months\": 36, \"source\": \"seed l.734\"}]", "scheme_id": 3, "section": "undivided", "source": "seed l.734", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}','do',NULL,'cfe837f5754b292a54539282caf7ea96f8ab4d36579edbe65380c83413b339f8');
INSERT INTO "change_entry" VALUES(9,'06a18d906365485a9d4dada5cc92de41','2026-03-02T09:30:00.000+00:00','Agent de test','Charger le catalogue des dispositifs','scheme',4,'insert',NULL,'{"code": "PDL-2013-PTCE-1", "family": "PDL-2013-PTCE", "funder_level": "region", "funder_name": "Région Pays de la Loire", "id": 4, "kind": "grant", "label": "Soutien aux PTCE : émergence", "version": 1}','do',NULL,'a2d90a6b23633d1ca8826e4b1d15d392f7d44ed193b6df330399511325737fee');
INSERT INTO "change_entry" VALUES(10,'06a18d906365485a9d4dada5cc92de41','2026-03-02T09:30:00.000+00:00','Agent de test','Charger le catalogue des dispositifs','scheme_version',4,'insert',NULL,'{"deliberation": "", "id": 4, "rules": "[{\"type\": \"phases\", \"stage\": \"emergence\", \"source\": \"seed l.675\"}, {\"type\": \"cap\", \"scope\": \"stage\", \"amount\": \"25000.00\", \"source\": \"seed l.675\"}, {\"type\": \"cap\", \"scope\": \"ptce\", \"amount\": \"50000.00\", \"family\": \"PDL-2013-PTCE\", \"source\": \"seed l.675\"}]", "scheme_id": 4, "section": "undivided", "source": "seed l.675", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}','do',NULL,'01d242072c11ca0cd382f090b57ae34c4f2bafa7cd4a0ea16d5b151f6cef0b6f');
INSERT INTO "change_entry" VALUES(11,'06a18d906365485a9d4dada5cc92de41','2026-03-02T09:30:00.000+00:00','Agent de test','Charger le catalogue des dispositifs','scheme',5,'insert',NULL,'{"code": "PDL-2013-PTCE-2", "family": "PDL-2013-PTCE", "funder_level": "region", "funder_name": "Région Pays de la Loire", "id": 5, "kind": "grant", "label": "Soutien aux PTCE : démarrage", "version": 1}','do',NULL,'7c76967def7bcb67f82e4746f53f421c5c6c2ca1f39326ecf5c6bfd5f398b1eb');
INSERT INTO "change_entry" VALUES(12,'06a18d906365485a9d4dada5cc92de41','2026-03-02T09:30:00.000+00:00','Agent de test','Charger le catalogue des dispositifs','scheme_version',5,'insert',NULL,'{"deliberation": "", "id": 5, "rules": "[{\"type\": \"phases\", \"stage\": \"start_up\", \"after\": \"PDL-2013-PTCE-1\", \"source\": \"seed l.675\"}, {\"type\": \"cap\", \"scope\": \"stage\", \"amount\": \"25000.00\", \"source\": \"seed l.675\"}, {\"type\": \"cap\", \"scope\": \"ptce\", \"amount\": \"50000.00\", \"family\": \"PDL-2013-PTCE\", \"source\": \"seed l.675\"}, {\"type\": \"duration\", \"min_months\": 24, \"since\": \"previous_phase\", \"source\": \"seed l.675\"}]", "scheme_id": 5, "section": "undivided", "source": "seed l.675", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}','do',NULL,'502dd4486f1f3012f04f5bfad466dd1b0c6bbd58732b3e59c9320e0e43656a2e');
INSERT INTO "change_entry" VALUES(13,'06a18d906365485a9d4dada5cc92de41','2026-03-02T09:30:00.000+00:00','Agent de test','Charger le catalogue des dispositifs','scheme',6,'insert',NULL,'{"code": "RA-CDDRA", "family": "RA-CDDRA", "funder_level": "region", "funder_name": "Région Rhône-Alpes", "id": 6, "kind": "territorial_contract", "label": "Fonds territoriaux des contrats de développement durable Rhône-Alpes (CDDRA)", "version": 1}','do',NULL,'3db354aee7ed24ec5de6eb7e6084cfef926f4231cbda8dfb2dbe3be2e461b3b1');
INSERT INTO "change_entry" VALUES(14,'06a18d906365485a9d4dada5cc92de41','2026-03-02T09:30:00.000+00:00','Agent de test','Charger le catalogue des dispositifs','scheme_version',6,'insert',NULL,'{"deliberation": "", "id": 6, "rules": "[{\"type\": \"indicative_range\", \"low\": \"30000.00\", \"high\": \"40000.00\", \"source\": \"seed l.785\"}]", "scheme_id": 6, "section": "undivided", "source": "seed l.659, 717, 785", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}','do',NULL,'96dd7b8e7c6708273da7d1a81c2ff8afae34c6541388a54547a6437796fa9318');
INSERT INTO "change_entry" VALUES(15,'db4849f2361b447ea4a5039259c04393','2026-03-02T09:30:00.000+00:00','Agent de test','Créer le PTCE « L’Arbre »','ptce',1,'insert',NULL,'{"activities": "", "bearer_form": "", "commune": "", "created_year": null, "departments": "", "id": 1, "name": "L’Arbre", "place": "", "place_built_m2": null, "place_kind": "", "place_land_m2": null, "place_owner": "", "priority_district": null, "region": "", "region_at_source": "", "sort_key": "arbre", "source": "", "territory": "", "territory_type": null, "version": 1, "website": ""}','do',NULL,'7f7309844a993a3e07a24f036059a377fa2ea828dfbec87bec7e01a886c9d1e0');
INSERT INTO "change_entry" VALUES(16,'a2436edc828545f5b171a5dacc33a85b','2026-03-02T09:30:00.000+00:00','Agent de test','Ajouter le membre « Coopérative d’essai »','organisation',1,'insert',NULL,'{"address": "", "commune": "Nantes", "commune_code": "", "ess": 1, "fiscal_year_end_month": 12, "id": 1, "kind": "cooperative", "legal_category": "", "legal_form": "", "name": "Coopérative d’essai", "notes": "", "qualities": "", "rna": "", "siret": "", "sort_key": "cooperative d essai", "version": 1, "website": ""}','do',NULL,'e0f44f846fd83bb1c41ede2e1d4afaae76446d98c7d0ce9935193a84fa31a2e1');
INSERT INTO "change_entry" VALUES(17,'a2436edc828545f5b171a5dacc33a85b','2026-03-02T09:30:00.000+00:00','Agent de test','Ajouter le membre « Coopérative d’essai »','membership',1,'insert',NULL,'{"college": "", "eligible": 1, "id": 1, "organisation_id": 1, "ptce_id": 1, "role": "bearer", "since": null, "until": null}','do',NULL,'6b62f44662d387897c4f6cbe5246d5fe174b378c49d5f982f14b2004d56131d8');
INSERT INTO "change_entry" VALUES(18,'a2436edc828545f5b171a5dacc33a85b','2026-03-02T09:30:00.000+00:00','Agent de test','Ajouter le membre « Coopérative d’essai »','ptce',1,'update','{"version": 1}','{"version": 2}','do',NULL,'8fc03087f167d57e9c80ec1dcd2f3281490ef609a5eb58d995cbd83fcb6f5cd3');
INSERT INTO "change_entry" VALUES(19,'a5753e4008fe4fefaac1917087a2d4eb','2026-03-02T09:30:00.000+00:00','Agent de test','Créer le dossier 2026-001','funding_file',1,'insert',NULL,'{"autonomy_plan": 0, "beneficiary_id": 1, "decided_on": null, "decision": "not_listed", "deposited_on": "2026-03-02", "eligible_base": null, "end": null, "id": 1, "instruction": "draft", "instructor": "Agent de test", "max_amount": null, "notes": "", "number": "2026-001", "proposed": null, "ptce_id": 1, "requested": null, "scheme_version_id": 4, "section": "undivided", "service_opinion": "", "stage": null, "start": null, "title": "Étude", "title_sort_key": "etude", "total_cost": null, "version": 1, "voted": null}','do',NULL,'f648af8264c7f8b540a175f81fcc54eb1a6d6157c9fb42d5182a6c5d34e1f64a');
INSERT INTO "change_entry" VALUES(20,'a5753e4008fe4fefaac1917087a2d4eb','2026-03-02T09:30:00.000+00:00','Agent de test','Créer le dossier 2026-001','plan_line',1,'insert',NULL,'{"amount": 0, "funder": "Région Pays de la Loire", "funding_file_id": 1, "id": 1, "in_kind": 0, "level": "region", "obtained": 0, "ours": 1, "position": 0, "public": 1}','do',NULL,'20d565bf77c9daf7042de27705f47da4fe7e4d3194a82b8839d7465278549584');
INSERT INTO "change_entry" VALUES(21,'a5753e4008fe4fefaac1917087a2d4eb','2026-03-02T09:30:00.000+00:00','Agent de test','Créer le dossier 2026-001','funding_file',1,'update','{"eligible_base": null, "max_amount": null, "version": 1}','{"eligible_base": 0, "max_amount": 0, "version": 2}','do',NULL,'1609bd3533f3cb6f1c7492759c264121209b18a3af0503378904272292517b87');
INSERT INTO "change_entry" VALUES(22,'195c16db3a1040539cff8b521b513b77','2026-03-02T09:30:00.000+00:00','Agent de test','Ajouter une dépense au dossier 2026-001','cost_line',1,'insert',NULL,'{"category": "study", "funding_file_id": 1, "id": 1, "label": "", "position": 0, "presented": 0, "reason": "", "retained": null}','do',NULL,'1dedfca45d496c8f7d1343b0d8a67066a0aa361150c93f4e81e62bdc53d1d5fb');
INSERT INTO "change_entry" VALUES(23,'195c16db3a1040539cff8b521b513b77','2026-03-02T09:30:00.000+00:00','Agent de test','Ajouter une dépense au dossier 2026-001','funding_file',1,'update','{"version": 2}','{"version": 3}','do',NULL,'b5aa0516e4cb3af04e89859d31c9ebd121967349dbcd8ab1be10f13bd7771123');
INSERT INTO "change_entry" VALUES(24,'8c2834a39d444ac4ae11f001f4c31439','2026-03-02T09:30:00.000+00:00','Agent de test','Modifier une dépense du dossier 2026-001','cost_line',1,'update','{"presented": 0}','{"presented": 2000000}','do',NULL,'c2f03e8f2bbd435849b23309c61fe47114bf45def1e3bafff6d8f45e4addeeb3');
INSERT INTO "change_entry" VALUES(25,'8c2834a39d444ac4ae11f001f4c31439','2026-03-02T09:30:00.000+00:00','Agent de test','Modifier une dépense du dossier 2026-001','funding_file',1,'update','{"version": 3}','{"version": 4}','do',NULL,'b789ea7235bd2e3a177f7255f222b38158601026d3320a6091c556665ddd192e');
INSERT INTO "change_entry" VALUES(26,'8c2834a39d444ac4ae11f001f4c31439','2026-03-02T09:30:00.000+00:00','Agent de test','Modifier une dépense du dossier 2026-001','funding_file',1,'update','{"eligible_base": 0, "max_amount": 0, "version": 4}','{"eligible_base": 2000000, "max_amount": 2000000, "version": 5}','do',NULL,'1d2625e773a17f0f9c41e1a1706a1bb324263a8624475dc50f3275c73c24b620');
INSERT INTO "change_entry" VALUES(27,'caa00370aa7a4d2b8cd7b4cc16d5aaab','2026-03-02T09:30:00.000+00:00','Agent de test','Modifier le demandé du dossier 2026-001','funding_file',1,'update','{"requested": null, "version": 5}','{"requested": 2000000, "version": 6}','do',NULL,'ef5743f68f5699b1abcef8b167aad07c7db3c28e55571756bbcf7aaa9271f787');
INSERT INTO "change_entry" VALUES(28,'caa00370aa7a4d2b8cd7b4cc16d5aaab','2026-03-02T09:30:00.000+00:00','Agent de test','Modifier le demandé du dossier 2026-001','plan_line',1,'update','{"amount": 0}','{"amount": 2000000}','do',NULL,'525646de441205a3f24b50d85e4319d69018f1ec384df40c0aa9da7fd0703c98');
INSERT INTO "change_entry" VALUES(29,'00946eb583964fba9055acc0f4f5a739','2026-03-02T09:30:00.000+00:00','Agent de test','Terminer l’instruction du dossier 2026-001','funding_file_move',1,'insert',NULL,'{"author": "Agent de test", "axis": "instruction", "funding_file_id": 1, "id": 1, "moved_at": "2026-03-02T09:30:00.000+00:00", "previous": "draft", "reason": "", "target": "submitted"}','do',NULL,'4e2cf53de5b60963aabb5df3e2fc173b2b53b0bdba1bef25027da331ccca6293');
INSERT INTO "change_entry" VALUES(30,'00946eb583964fba9055acc0f4f5a739','2026-03-02T09:30:00.000+00:00','Agent de test','Terminer l’instruction du dossier 2026-001','funding_file_move',2,'insert',NULL,'{"author": "Agent de test", "axis": "instruction", "funding_file_id": 1, "id": 2, "moved_at": "2026-03-02T09:30:00.000+00:00", "previous": "submitted", "reason": "", "target": "complete"}','do',NULL,'f626b502816157dc9cec5c9452581bc76c59eeb0cf4935e4ba6675bb7f30cbf8');
INSERT INTO "change_entry" VALUES(31,'00946eb583964fba9055acc0f4f5a739','2026-03-02T09:30:00.000+00:00','Agent de test','Terminer l’instruction du dossier 2026-001','funding_file_move',3,'insert',NULL,'{"author": "Agent de test", "axis": "instruction", "funding_file_id": 1, "id": 3, "moved_at": "2026-03-02T09:30:00.000+00:00", "previous": "complete", "reason": "", "target": "under_review"}','do',NULL,'9428e578dee0fbb3a4d3f498e5070c4b64e36d2df8749efc47b05faf300054e3');
INSERT INTO "change_entry" VALUES(32,'00946eb583964fba9055acc0f4f5a739','2026-03-02T09:30:00.000+00:00','Agent de test','Terminer l’instruction du dossier 2026-001','funding_file_move',4,'insert',NULL,'{"author": "Agent de test", "axis": "instruction", "funding_file_id": 1, "id": 4, "moved_at": "2026-03-02T09:30:00.000+00:00", "previous": "under_review", "reason": "", "target": "reviewed"}','do',NULL,'81f62f9f5b6ff4cb26e0fd85aafc21db442280dcc1a493a49183875ca05ab73e');
INSERT INTO "change_entry" VALUES(33,'00946eb583964fba9055acc0f4f5a739','2026-03-02T09:30:00.000+00:00','Agent de test','Terminer l’instruction du dossier 2026-001','funding_file',1,'update','{"instruction": "draft", "version": 6}','{"instruction": "reviewed", "version": 7}','do',NULL,'553f38be1550b667f0eb2f269a29c2089dfd0a5483d17ba71e487e1ebb64de52');
INSERT INTO "change_entry" VALUES(34,'d40e0dfb26bc4375a1db2bd2da8b5905','2026-03-02T09:30:00.000+00:00','Agent de test','Proposer le dossier 2026-001','funding_file_move',5,'insert',NULL,'{"author": "Agent de test", "axis": "decision", "funding_file_id": 1, "id": 5, "moved_at": "2026-03-02T09:30:00.000+00:00", "previous": "not_listed", "reason": "", "target": "proposed"}','do',NULL,'cfd18a7f0516a38161df36ad0a2bc369cf4aa9bb9c8fd21fbebd73ab4754c7d1');
INSERT INTO "change_entry" VALUES(35,'d40e0dfb26bc4375a1db2bd2da8b5905','2026-03-02T09:30:00.000+00:00','Agent de test','Proposer le dossier 2026-001','funding_file',1,'update','{"decision": "not_listed", "proposed": null, "version": 7}','{"decision": "proposed", "proposed": 2000000, "version": 8}','do',NULL,'d158a489658ba203e611f69b816199990683ea5967c012b8a492106a8e220816');
INSERT INTO "change_entry" VALUES(36,'60c6470124b445f7b5e9ca34b8d80d14','2026-03-02T09:30:00.000+00:00','Agent de test','Créer la conseil du 04/05/2026','committee_session',1,'insert',NULL,'{"body": "council", "held_on": "2026-05-04", "id": 1, "title": "", "version": 1}','do',NULL,'bd874168e8c70c8a9dac765629515b34b7ca170ca61b84edd05ee51a54676118');
INSERT INTO "change_entry" VALUES(37,'e6f1a8e7bd2547dc839e81e7c566bc86','2026-03-02T09:30:00.000+00:00','Agent de test','Inscrire 1 dossier(s) à l’ordre du jour','funding_file_move',6,'insert',NULL,'{"author": "Agent de test", "axis": "decision", "funding_file_id": 1, "id": 6, "moved_at": "2026-03-02T09:30:00.000+00:00", "previous": "proposed", "reason": "", "target": "listed"}','do',NULL,'65880e21b2fbeb33e403b7c4955c76da7b08b26917df9222b1ff3f97f0015293');
INSERT INTO "change_entry" VALUES(38,'e6f1a8e7bd2547dc839e81e7c566bc86','2026-03-02T09:30:00.000+00:00','Agent de test','Inscrire 1 dossier(s) à l’ordre du jour','agenda_item',1,'insert',NULL,'{"funding_file_id": 1, "id": 1, "opinion": null, "position": 0, "recused": "", "remark": "", "session_id": 1, "vote": null, "voted_amount": null}','do',NULL,'d911d868fa37024074fb99cc4fdf8013a49695a297a91fbe2496f90f0be63dad');
INSERT INTO "change_entry" VALUES(39,'e6f1a8e7bd2547dc839e81e7c566bc86','2026-03-02T09:30:00.000+00:00','Agent de test','Inscrire 1 dossier(s) à l’ordre du jour','committee_session',1,'update','{"version": 1}','{"version": 2}','do',NULL,'8a001a83ee1d99e6cc1955ab964c23bb2c22fd76ed0a4cd6fbc44ecd4a465ceb');
INSERT INTO "change_entry" VALUES(40,'e6f1a8e7bd2547dc839e81e7c566bc86','2026-03-02T09:30:00.000+00:00','Agent de test','Inscrire 1 dossier(s) à l’ordre du jour','funding_file',1,'update','{"decision": "proposed", "version": 8}','{"decision": "listed", "version": 9}','do',NULL,'52bdd98b28c04c4079013735ac898b7d42c1509ae55df20f5bd35f8689f91c26');
INSERT INTO "change_entry" VALUES(41,'5f4702607db44c81a0f1afe071228271','2026-03-02T09:30:00.000+00:00','Agent de test','Enregistrer un vote','funding_file_move',7,'insert',NULL,'{"author": "Agent de test", "axis": "decision", "funding_file_id": 1, "id": 7, "moved_at": "2026-03-02T09:30:00.000+00:00", "previous": "listed", "reason": "", "target": "granted"}','do',NULL,'f8c6220ed16945b1d111d16e55159f3d500a1304bbec8ece4436d7a6c7e08704');
INSERT INTO "change_entry" VALUES(42,'5f4702607db44c81a0f1afe071228271','2026-03-02T09:30:00.000+00:00','Agent de test','Enregistrer un vote','agenda_item',1,'update','{"vote": null, "voted_amount": null}','{"vote": "granted", "voted_amount": 2000000}','do',NULL,'b1b73c81bff0b4e6cadf1ec206935afcc931ad142fa0c0e31d61ab11922a8d6e');
INSERT INTO "change_entry" VALUES(43,'5f4702607db44c81a0f1afe071228271','2026-03-02T09:30:00.000+00:00','Agent de test','Enregistrer un vote','committee_session',1,'update','{"version": 2}','{"version": 3}','do',NULL,'2b2c25e1e744a8ee0ba387c6b484ac0cdb409e3cc1f10aebe496a1ce497d88a4');
INSERT INTO "change_entry" VALUES(44,'5f4702607db44c81a0f1afe071228271','2026-03-02T09:30:00.000+00:00','Agent de test','Enregistrer un vote','funding_file',1,'update','{"decided_on": null, "decision": "listed", "version": 9, "voted": null}','{"decided_on": "2026-05-04", "decision": "granted", "version": 10, "voted": 2000000}','do',NULL,'2690558b8a76532b4cd6fd7e934e500c509b0afc24257edfb0717df2715f3f47');
INSERT INTO "change_entry" VALUES(45,'4d1f6c2b9a7e4f0f8a5b3c6d7e8f9a0b','2026-05-12T09:00:00.000+00:00','PTCE Desk','Mettre le fichier au format 3','row_digest',1,'insert',NULL,'{"digest": "ca39b0f84569b742f95e29694960cb9abc88b20e2d63f22e8a639d635099568b"}','mark',NULL,'90423ed3f7d323ca8b91ebb872c5005675079d4bf183e4e3630090e6984b3e9d');
INSERT INTO "change_entry" VALUES(46,'b75b518efbce4ec496df066886896498','2026-05-12T09:30:00.000+00:00','Agent de test','Modifier le numéro de la convention du dossier 2026-001','agreement',1,'update','{"number": "", "version": 1}','{"number": "C-2026-7", "version": 2}','do',NULL,'1845c10010f5094f1f7daa8773375f00827a24cf805b7cd3b3765344cde82fe7');
INSERT INTO "change_entry" VALUES(47,'0236de8bb5524c608c99fda988cc3d69','2026-05-12T09:30:00.000+00:00','Agent de test','Modifier la date de signature de la convention du dossier 2026-001','agreement',1,'update','{"signed_on": null, "version": 2}','{"signed_on": "2026-05-10", "version": 3}','do',NULL,'a38ce62f4849e17d3c10d9e0298d1dc1456f08b67d4ad35a6ec97daa102bde5e');
INSERT INTO "change_entry" VALUES(48,'07a06e1552a54b169653adc6a00d5043','2026-05-12T09:30:00.000+00:00','Agent de test','Modifier la date de notification de la convention du dossier 2026-001','agreement',1,'update','{"notified_on": null, "version": 3}','{"notified_on": "2026-05-11", "version": 4}','do',NULL,'7c0f443736e48492bd62f341371884dae20fed7075de4e5dd0483349557cbe3f');
INSERT INTO "change_entry" VALUES(49,'e985bd84267849a3a2c5f770044d22b6','2026-05-12T09:30:00.000+00:00','Agent de test','Reprendre les tranches du règlement dans la convention du dossier 2026-001','instalment',1,'insert',NULL,'{"agreement_id": 1, "amount": 2000000, "condition": "", "id": 1, "kind": "balance", "planned_on": null, "position": 0}','do',NULL,'041f674d6d8532e875db5542ae59d1e5215a1c03e13107c2b234da1b3596eefb');
INSERT INTO "change_entry" VALUES(50,'e985bd84267849a3a2c5f770044d22b6','2026-05-12T09:30:00.000+00:00','Agent de test','Reprendre les tranches du règlement dans la convention du dossier 2026-001','agreement',1,'update','{"version": 4}','{"version": 5}','do',NULL,'62f531222e48fe4d017a9a7b3d743f9370d42ad0c5ba7a8369b5bf2f29d13102');
INSERT INTO "change_entry" VALUES(51,'1877ebade80e43cc8fae0e24795e8da9','2026-05-12T09:30:00.000+00:00','Agent de test','Ajouter un livrable à la convention du dossier 2026-001','deliverable',1,'insert',NULL,'{"accepted_on": null, "agreement_id": 1, "conditions": null, "due_on": null, "id": 1, "kind": "activity_report", "note": "", "received_on": null}','do',NULL,'6afc2657d59d634d9968a390392ec059544f16e662a330775554c9b004c73743');
INSERT INTO "change_entry" VALUES(52,'1877ebade80e43cc8fae0e24795e8da9','2026-05-12T09:30:00.000+00:00','Agent de test','Ajouter un livrable à la convention du dossier 2026-001','agreement',1,'update','{"version": 5}','{"version": 6}','do',NULL,'ed67131fe60621415735a2e2c11764f90a960f200e4339edbc898463c4097935');
INSERT INTO "change_entry" VALUES(53,'9c729ce593d94eeb890b1462a14c886b','2026-05-12T09:30:00.000+00:00','Agent de test','Ajouter un avenant à la convention du dossier 2026-001','amendment',1,'insert',NULL,'{"agreement_id": 1, "amount": null, "end": null, "id": 1, "number": "Avenant 1", "signed_on": null, "subject": ""}','do',NULL,'83228c81660eb48d94c0396360d316a05b588b738aa95474f105e66ce7eac9f2');
INSERT INTO "change_entry" VALUES(54,'9c729ce593d94eeb890b1462a14c886b','2026-05-12T09:30:00.000+00:00','Agent de test','Ajouter un avenant à la convention du dossier 2026-001','agreement',1,'update','{"version": 6}','{"version": 7}','do',NULL,'de4be5aeea21379c06a0e976c1181e69ff897d2a24890ed53603242095a1c110');
INSERT INTO "change_entry" VALUES(55,'966e3d75fc85438c834e9d1b7db2c47a','2026-05-12T09:30:00.000+00:00','Agent de test','Enregistrer un versement du dossier 2026-001','payment',1,'insert',NULL,'{"agreement_id": 1, "amount": 500000, "id": 1, "instalment_id": 1, "mandate_number": "", "note": "", "paid_on": "2026-05-12"}','do',NULL,'523440d10860e49d2e7a446865913d7ac9efd99d6c9354131324bf17e796acab');
INSERT INTO "change_entry" VALUES(56,'966e3d75fc85438c834e9d1b7db2c47a','2026-05-12T09:30:00.000+00:00','Agent de test','Enregistrer un versement du dossier 2026-001','agreement',1,'update','{"version": 7}','{"version": 8}','do',NULL,'9fb169bab10e4d040226f459204bca62ae41fe0cbd3e1ec0dd89c5be5600de93');
INSERT INTO "change_entry" VALUES(57,'3e63178724744eee9f0228f79f9c3962','2026-05-12T09:30:00.000+00:00','Agent de test','Ajouter une aide de minimis à « Coopérative d’essai »','received_aid',1,'insert',NULL,'{"amount": 0, "authority": "", "granted_on": "2025-03-04", "id": 1, "note": "", "organisation_id": 1, "regime": "general"}','do',NULL,'f8dc3d9ab424180285a5d8af1aecbd668c50623cac5c33562e26dff1672409d3');
INSERT INTO "change_entry" VALUES(58,'3e63178724744eee9f0228f79f9c3962','2026-05-12T09:30:00.000+00:00','Agent de test','Ajouter une aide de minimis à « Coopérative d’essai »','organisation',1,'update','{"version": 1}','{"version": 2}','do',NULL,'f332e979ad23aa2764d392f0003e7ca5abd0dad6a911d31478a82d70731fc481');
INSERT INTO "change_entry" VALUES(59,'05859f424626464889b93ad58b8a36c2','2026-05-12T09:30:00.000+00:00','Agent de test','Ajouter une pièce au dossier 2026-001','required_document',1,'insert',NULL,'{"attachment_id": null, "funding_file_id": 1, "id": 1, "label": "Statuts", "note": "", "position": 0, "received_on": null, "required": 1}','do',NULL,'d2025fcfe1195716a3d570a19e0a04a1849549ad8d46770341d288b44df6f0d1');
INSERT INTO "change_entry" VALUES(60,'05859f424626464889b93ad58b8a36c2','2026-05-12T09:30:00.000+00:00','Agent de test','Ajouter une pièce au dossier 2026-001','funding_file',1,'update','{"version": 10}','{"version": 11}','do',NULL,'fc1eb17bc7d6474a173a9d7599fa7b5a7f6d05660e1f44eea44a0956bcf508a5');
INSERT INTO "change_entry" VALUES(61,'c9d8c3b1cf6e488ca3b1f56226ae5a4e','2026-05-12T09:30:00.000+00:00','Agent de test','Joindre note.txt','attachment',1,'insert',NULL,'{"added_at": "2026-05-12T09:30:00.000+00:00", "id": 1, "media_type": "text/plain", "name": "note.txt", "note": "", "owner_id": 1, "owner_kind": "funding_file", "sha256": "6eadea55976ebb0dd97719e84e33252e47e0855568ff6cb93963d0a983b4de03", "size": 5, "version": 1}','do',NULL,'f169dd56f943563edb08747e87acab3bbee1c900971c2e4fe8c660bb1d09ab34');
INSERT INTO "change_entry" VALUES(62,'ef0ab3d0303949d18a9a5ba553aaea1d','2026-03-02T09:30:00.000+00:00','PTCE Desk','Mettre le fichier au format 4','row_digest',1,'insert',NULL,'{"digest": "6ccdb666ea5c4a4d0dff37d5b38268695cd7e1dcbe31f67faebc478bdf548871"}','mark',NULL,'167f9ceb9afb9f7660c4ae66bce9f4a8d7b78a13a53d33fe111407afc6cda767');
CREATE TABLE committee_session (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	version INTEGER NOT NULL, 
	body VARCHAR NOT NULL, 
	held_on DATE NOT NULL, 
	title TEXT NOT NULL
, status VARCHAR DEFAULT 'planned' NOT NULL);
INSERT INTO "committee_session" VALUES(1,3,'council','2026-05-04','','planned');
CREATE TABLE contact (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	organisation_id INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	role TEXT NOT NULL, 
	email TEXT NOT NULL, 
	phone TEXT NOT NULL, 
	note TEXT NOT NULL, 
	CONSTRAINT fk_contact_organisation_id FOREIGN KEY(organisation_id) REFERENCES organisation (id) ON DELETE CASCADE
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
INSERT INTO "cost_line" VALUES(1,1,0,'study','',2000000,NULL,'');
CREATE TABLE deliberation (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	session_id INTEGER NOT NULL, 
	number TEXT NOT NULL, 
	taken_on DATE NOT NULL, 
	CONSTRAINT fk_deliberation_session_id FOREIGN KEY(session_id) REFERENCES committee_session (id) ON DELETE CASCADE, 
	CONSTRAINT uq_deliberation_session_id UNIQUE (session_id)
);
CREATE TABLE deliverable (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	agreement_id INTEGER NOT NULL, 
	kind VARCHAR NOT NULL, 
	due_on DATE, 
	received_on DATE, 
	accepted_on DATE, 
	conditions VARCHAR, 
	note TEXT NOT NULL, 
	CONSTRAINT fk_deliverable_agreement_id FOREIGN KEY(agreement_id) REFERENCES agreement (id) ON DELETE CASCADE
);
INSERT INTO "deliverable" VALUES(1,1,'activity_report',NULL,NULL,NULL,NULL,'');
CREATE TABLE derogation (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	funding_file_id INTEGER NOT NULL, 
	finding_code VARCHAR NOT NULL, 
	reason TEXT NOT NULL, 
	author TEXT NOT NULL, 
	decided_on DATE NOT NULL, 
	CONSTRAINT fk_derogation_funding_file_id FOREIGN KEY(funding_file_id) REFERENCES funding_file (id) ON DELETE CASCADE
);
CREATE TABLE envelope (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	version INTEGER NOT NULL, 
	scheme_id INTEGER NOT NULL, 
	year INTEGER NOT NULL, 
	budget INTEGER NOT NULL, 
	note TEXT NOT NULL, 
	CONSTRAINT fk_envelope_scheme_id FOREIGN KEY(scheme_id) REFERENCES scheme (id) ON DELETE RESTRICT, 
	CONSTRAINT uq_envelope_scheme_id_year UNIQUE (scheme_id, year)
);
CREATE TABLE file_quantity (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	funding_file_id INTEGER NOT NULL, 
	unit VARCHAR NOT NULL, 
	quantity VARCHAR NOT NULL, 
	CONSTRAINT fk_file_quantity_funding_file_id FOREIGN KEY(funding_file_id) REFERENCES funding_file (id) ON DELETE CASCADE, 
	CONSTRAINT uq_file_quantity_funding_file_id_unit UNIQUE (funding_file_id, unit)
);
CREATE TABLE file_settings (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	version INTEGER NOT NULL, 
	author TEXT NOT NULL, 
	fictitious BOOLEAN NOT NULL
, logo TEXT DEFAULT '' NOT NULL, fiscal_year_start_month INTEGER DEFAULT '1' NOT NULL);
INSERT INTO "file_settings" VALUES(1,1,'Agent de test',0,'',1);
CREATE TABLE framework_ptce (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	framework_id INTEGER NOT NULL, 
	ptce_id INTEGER NOT NULL, 
	CONSTRAINT fk_framework_ptce_framework_id FOREIGN KEY(framework_id) REFERENCES policy_framework (id) ON DELETE CASCADE, 
	CONSTRAINT fk_framework_ptce_ptce_id FOREIGN KEY(ptce_id) REFERENCES ptce (id) ON DELETE RESTRICT, 
	CONSTRAINT uq_framework_ptce_framework_id_ptce_id UNIQUE (framework_id, ptce_id)
);
CREATE TABLE framework_scheme (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	framework_id INTEGER NOT NULL, 
	scheme_id INTEGER NOT NULL, 
	CONSTRAINT fk_framework_scheme_framework_id FOREIGN KEY(framework_id) REFERENCES policy_framework (id) ON DELETE CASCADE, 
	CONSTRAINT fk_framework_scheme_scheme_id FOREIGN KEY(scheme_id) REFERENCES scheme (id) ON DELETE RESTRICT, 
	CONSTRAINT uq_framework_scheme_framework_id_scheme_id UNIQUE (framework_id, scheme_id)
);
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
	decision VARCHAR NOT NULL, state_aid BOOLEAN, acknowledged_on DATE, split VARCHAR, 
	CONSTRAINT fk_funding_file_beneficiary_id FOREIGN KEY(beneficiary_id) REFERENCES organisation (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_funding_file_ptce_id FOREIGN KEY(ptce_id) REFERENCES ptce (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_funding_file_scheme_version_id FOREIGN KEY(scheme_version_id) REFERENCES scheme_version (id) ON DELETE RESTRICT, 
	CONSTRAINT uq_funding_file_number UNIQUE (number)
);
INSERT INTO "funding_file" VALUES(1,11,'2026-001','Étude','etude',1,4,1,NULL,'undivided','2026-03-02',NULL,NULL,NULL,2000000,2000000,2000000,'2026-05-04',2000000,2000000,0,'Agent de test','','','reviewed','granted',NULL,NULL,NULL);
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
INSERT INTO "funding_file_move" VALUES(1,1,'instruction','draft','submitted','Agent de test','2026-03-02T09:30:00.000+00:00','');
INSERT INTO "funding_file_move" VALUES(2,1,'instruction','submitted','complete','Agent de test','2026-03-02T09:30:00.000+00:00','');
INSERT INTO "funding_file_move" VALUES(3,1,'instruction','complete','under_review','Agent de test','2026-03-02T09:30:00.000+00:00','');
INSERT INTO "funding_file_move" VALUES(4,1,'instruction','under_review','reviewed','Agent de test','2026-03-02T09:30:00.000+00:00','');
INSERT INTO "funding_file_move" VALUES(5,1,'decision','not_listed','proposed','Agent de test','2026-03-02T09:30:00.000+00:00','');
INSERT INTO "funding_file_move" VALUES(6,1,'decision','proposed','listed','Agent de test','2026-03-02T09:30:00.000+00:00','');
INSERT INTO "funding_file_move" VALUES(7,1,'decision','listed','granted','Agent de test','2026-03-02T09:30:00.000+00:00','');
CREATE TABLE in_kind_support (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	ptce_id INTEGER NOT NULL, 
	year INTEGER NOT NULL, 
	kind VARCHAR NOT NULL, 
	quantity VARCHAR, 
	unit TEXT NOT NULL, 
	unit_cost INTEGER, 
	beneficiary_id INTEGER, 
	note TEXT NOT NULL, 
	CONSTRAINT fk_in_kind_support_beneficiary_id FOREIGN KEY(beneficiary_id) REFERENCES organisation (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_in_kind_support_ptce_id FOREIGN KEY(ptce_id) REFERENCES ptce (id) ON DELETE CASCADE
);
CREATE TABLE instalment (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	agreement_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	kind VARCHAR NOT NULL, 
	amount INTEGER NOT NULL, 
	planned_on DATE, 
	condition TEXT NOT NULL, 
	CONSTRAINT fk_instalment_agreement_id FOREIGN KEY(agreement_id) REFERENCES agreement (id) ON DELETE CASCADE
);
INSERT INTO "instalment" VALUES(1,1,0,'balance',2000000,NULL,'');
CREATE TABLE interaction (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	ptce_id INTEGER NOT NULL, 
	held_on DATE NOT NULL, 
	kind VARCHAR NOT NULL, 
	lever VARCHAR, 
	subject TEXT NOT NULL, 
	note TEXT NOT NULL, 
	CONSTRAINT fk_interaction_ptce_id FOREIGN KEY(ptce_id) REFERENCES ptce (id) ON DELETE CASCADE
);
CREATE TABLE journal_head (
	id INTEGER NOT NULL, 
	last_id INTEGER NOT NULL, 
	last_hash VARCHAR NOT NULL, 
	CONSTRAINT pk_journal_head PRIMARY KEY (id), 
	CONSTRAINT ck_journal_head_one CHECK (id = 1)
);
INSERT INTO "journal_head" VALUES(1,62,'167f9ceb9afb9f7660c4ae66bce9f4a8d7b78a13a53d33fe111407afc6cda767');
CREATE TABLE legal_override (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	version INTEGER NOT NULL, 
	code VARCHAR NOT NULL, 
	value VARCHAR NOT NULL, 
	valid_from DATE, 
	valid_to DATE, 
	reason TEXT NOT NULL, 
	author TEXT NOT NULL
);
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
CREATE TABLE opinion_request (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	funding_file_id INTEGER NOT NULL, 
	kind VARCHAR NOT NULL, 
	body TEXT NOT NULL, 
	asked_on DATE, 
	due_on DATE, 
	answered_on DATE, 
	opinion VARCHAR, 
	text TEXT NOT NULL, 
	CONSTRAINT fk_opinion_request_funding_file_id FOREIGN KEY(funding_file_id) REFERENCES funding_file (id) ON DELETE CASCADE
);
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
, address TEXT DEFAULT '' NOT NULL, website TEXT DEFAULT '' NOT NULL, legal_category TEXT DEFAULT '' NOT NULL, qualities VARCHAR DEFAULT '' NOT NULL, fiscal_year_end_month INTEGER DEFAULT '12' NOT NULL, notes TEXT DEFAULT '' NOT NULL, single_undertaking TEXT DEFAULT '' NOT NULL);
INSERT INTO "organisation" VALUES(1,2,'Coopérative d’essai','cooperative d essai','cooperative',1,'','','','Nantes','','','','','',12,'','');
CREATE TABLE participation (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	ptce_id INTEGER NOT NULL, 
	kind VARCHAR NOT NULL, 
	since DATE, 
	until DATE, 
	yearly_fee INTEGER, 
	note TEXT NOT NULL, 
	CONSTRAINT fk_participation_ptce_id FOREIGN KEY(ptce_id) REFERENCES ptce (id) ON DELETE CASCADE
);
CREATE TABLE payment (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	agreement_id INTEGER NOT NULL, 
	instalment_id INTEGER, 
	paid_on DATE NOT NULL, 
	amount INTEGER NOT NULL, 
	mandate_number TEXT NOT NULL, 
	note TEXT NOT NULL, 
	CONSTRAINT fk_payment_agreement_id FOREIGN KEY(agreement_id) REFERENCES agreement (id) ON DELETE CASCADE, 
	CONSTRAINT fk_payment_instalment_id FOREIGN KEY(instalment_id) REFERENCES instalment (id) ON DELETE RESTRICT
);
INSERT INTO "payment" VALUES(1,1,1,'2026-05-12',500000,'','');
CREATE TABLE payment_credit (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	envelope_id INTEGER NOT NULL, 
	year INTEGER NOT NULL, 
	amount INTEGER NOT NULL, 
	CONSTRAINT fk_payment_credit_envelope_id FOREIGN KEY(envelope_id) REFERENCES envelope (id) ON DELETE CASCADE, 
	CONSTRAINT uq_payment_credit_envelope_id_year UNIQUE (envelope_id, year)
);
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
INSERT INTO "plan_line" VALUES(1,1,0,'Région Pays de la Loire','region',1,2000000,0,0,1);
CREATE TABLE policy_framework (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	version INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	sort_key VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	signatories TEXT NOT NULL, 
	start DATE, 
	"end" DATE, 
	axis TEXT NOT NULL, 
	amount INTEGER, 
	source TEXT NOT NULL, 
	notes TEXT NOT NULL
);
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
, place_kind TEXT DEFAULT '' NOT NULL, place_owner TEXT DEFAULT '' NOT NULL, place_built_m2 VARCHAR, place_land_m2 VARCHAR);
INSERT INTO "ptce" VALUES(1,2,'L’Arbre','arbre','','','','','',NULL,NULL,NULL,'','','','','','','',NULL,NULL);
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
CREATE TABLE received_aid (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	organisation_id INTEGER NOT NULL, 
	granted_on DATE NOT NULL, 
	amount INTEGER NOT NULL, 
	regime VARCHAR NOT NULL, 
	authority TEXT NOT NULL, 
	note TEXT NOT NULL, 
	CONSTRAINT fk_received_aid_organisation_id FOREIGN KEY(organisation_id) REFERENCES organisation (id) ON DELETE CASCADE
);
INSERT INTO "received_aid" VALUES(1,1,'2025-03-04',0,'general','','');
CREATE TABLE repayment_order (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	agreement_id INTEGER NOT NULL, 
	amount INTEGER NOT NULL, 
	issued_on DATE, 
	number TEXT NOT NULL, 
	repaid_on DATE, 
	reason TEXT NOT NULL, 
	CONSTRAINT fk_repayment_order_agreement_id FOREIGN KEY(agreement_id) REFERENCES agreement (id) ON DELETE CASCADE
);
CREATE TABLE required_document (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	funding_file_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	label TEXT NOT NULL, 
	required BOOLEAN NOT NULL, 
	received_on DATE, 
	attachment_id INTEGER, 
	note TEXT NOT NULL, 
	CONSTRAINT fk_required_document_attachment_id FOREIGN KEY(attachment_id) REFERENCES attachment (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_required_document_funding_file_id FOREIGN KEY(funding_file_id) REFERENCES funding_file (id) ON DELETE CASCADE
);
INSERT INTO "required_document" VALUES(1,1,0,'Statuts',1,NULL,NULL,'');
CREATE TABLE row_digest (
	table_name VARCHAR NOT NULL, 
	row_id INTEGER NOT NULL, 
	digest VARCHAR NOT NULL, 
	CONSTRAINT pk_row_digest PRIMARY KEY (table_name, row_id)
)
 WITHOUT ROWID

;
INSERT INTO "row_digest" VALUES('agenda_item',1,'767de03a02e38ec2b96742cbd3dc92cd');
INSERT INTO "row_digest" VALUES('agreement',1,'f7445d898deff22a0fe16b7c5003ab88');
INSERT INTO "row_digest" VALUES('amendment',1,'4869c08cc386b1b97e484475833dd61d');
INSERT INTO "row_digest" VALUES('attachment',1,'8a8b14ea6d1caddf9f7625a5408a241c');
INSERT INTO "row_digest" VALUES('committee_session',1,'e7dbcb3b3eae82ebe7bae7f3a24fa473');
INSERT INTO "row_digest" VALUES('cost_line',1,'659c668fefe82d37f5767cac3d35ec92');
INSERT INTO "row_digest" VALUES('deliverable',1,'ce9670be3cfb1c9b4bcfeebe357e3a83');
INSERT INTO "row_digest" VALUES('file_settings',1,'8784a466d052067ec14d49039a0c728d');
INSERT INTO "row_digest" VALUES('funder',1,'04c33091b0ed3c4d0c462c2b1bdedda7');
INSERT INTO "row_digest" VALUES('funding_file',1,'df96c754f1d6dbe450ab8c5cda8700a6');
INSERT INTO "row_digest" VALUES('funding_file_move',1,'59e3b82bf466f2a575b2e319e83ecb91');
INSERT INTO "row_digest" VALUES('funding_file_move',2,'db8d9f8a371e8662ed68386a8c82b7e8');
INSERT INTO "row_digest" VALUES('funding_file_move',3,'397724c1c40d17033735ea11c35a7477');
INSERT INTO "row_digest" VALUES('funding_file_move',4,'dea256c085e370e2a8286a82e9ce4c23');
INSERT INTO "row_digest" VALUES('funding_file_move',5,'55bd9cdebc43dee8c9ec8d39dfc3c99e');
INSERT INTO "row_digest" VALUES('funding_file_move',6,'c86ccc1b820a076979fd51868516e6e1');
INSERT INTO "row_digest" VALUES('funding_file_move',7,'9b13a4dc1e2ff335f382c1e22ab57e99');
INSERT INTO "row_digest" VALUES('instalment',1,'5124cc00b5e51901f5a45de530803ae9');
INSERT INTO "row_digest" VALUES('membership',1,'238ae31749184a25219b6dc86e28620c');
INSERT INTO "row_digest" VALUES('organisation',1,'e876ab6a7748cdb6997c2ffebee27dbc');
INSERT INTO "row_digest" VALUES('payment',1,'55ff46fcbb8b09dc9f5852b1c455c8a8');
INSERT INTO "row_digest" VALUES('plan_line',1,'5df7170dbd2f89f7b62e1382a3960261');
INSERT INTO "row_digest" VALUES('ptce',1,'26b9d3733c426699ecfd206c2b11b0ad');
INSERT INTO "row_digest" VALUES('received_aid',1,'3eb10b298894b8882cc436eaba65f57a');
INSERT INTO "row_digest" VALUES('required_document',1,'dd446033ddcf1bc1f87c891a32cbd5a7');
INSERT INTO "row_digest" VALUES('scheme',1,'6e2dfd87f72853206a9a1b01460eccce');
INSERT INTO "row_digest" VALUES('scheme',2,'1446187f858048c9aa932f6a161efeec');
INSERT INTO "row_digest" VALUES('scheme',3,'358108058796c5bd62b31a7279b0379d');
INSERT INTO "row_digest" VALUES('scheme',4,'fe8c0ce448698ccc0c0bb4b9a11c7816');
INSERT INTO "row_digest" VALUES('scheme',5,'857888ef11555047a26fa846eebe0096');
INSERT INTO "row_digest" VALUES('scheme',6,'b205fed348233f2312107bda0f6c9d61');
INSERT INTO "row_digest" VALUES('scheme_version',1,'6704c7ad611dfe15368fee11a87dc3b4');
INSERT INTO "row_digest" VALUES('scheme_version',2,'9969d5666adbd8e5e4b42ca3b717027b');
INSERT INTO "row_digest" VALUES('scheme_version',3,'688325b2e433afa96d749cb0333f854e');
INSERT INTO "row_digest" VALUES('scheme_version',4,'8507aad4f4100dc97bf6440460063388');
INSERT INTO "row_digest" VALUES('scheme_version',5,'b4e41f3fbd5d2ecff49fbcaa2d71952a');
INSERT INTO "row_digest" VALUES('scheme_version',6,'a9fbf075613b161339a910b879756475');
CREATE TABLE saved_view (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	version INTEGER NOT NULL, 
	page VARCHAR NOT NULL, 
	name TEXT NOT NULL, 
	content TEXT NOT NULL, 
	CONSTRAINT uq_saved_view_page_name UNIQUE (page, name)
);
CREATE TABLE scheme (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	version INTEGER NOT NULL, 
	code VARCHAR NOT NULL, 
	label TEXT NOT NULL, 
	family VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	funder_name TEXT NOT NULL, 
	funder_level VARCHAR NOT NULL, legal_basis TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT uq_scheme_code UNIQUE (code)
);
INSERT INTO "scheme" VALUES(1,1,'BFC-2013-AIST','Actions innovantes et structurantes des territoires','BFC-2013-AIST','multi_year_grant','Région Bourgogne','region','');
INSERT INTO "scheme" VALUES(2,1,'CA-PROGRESS-1','PROGRESS volet 1 : démarche collective d’expérimentation territoriale','PROGRESS','grant','Région Champagne-Ardenne','region','');
INSERT INTO "scheme" VALUES(3,1,'LOR-PACTE','PACTE Lorraine : innovation sociale sur les territoires','LOR-PACTE','territorial_contract','Région Lorraine','region','');
INSERT INTO "scheme" VALUES(4,1,'PDL-2013-PTCE-1','Soutien aux PTCE : émergence','PDL-2013-PTCE','grant','Région Pays de la Loire','region','');
INSERT INTO "scheme" VALUES(5,1,'PDL-2013-PTCE-2','Soutien aux PTCE : démarrage','PDL-2013-PTCE','grant','Région Pays de la Loire','region','');
INSERT INTO "scheme" VALUES(6,1,'RA-CDDRA','Fonds territoriaux des contrats de développement durable Rhône-Alpes (CDDRA)','RA-CDDRA','territorial_contract','Région Rhône-Alpes','region','');
CREATE TABLE scheme_document (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	scheme_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	label TEXT NOT NULL, 
	required BOOLEAN NOT NULL, 
	CONSTRAINT fk_scheme_document_scheme_id FOREIGN KEY(scheme_id) REFERENCES scheme (id) ON DELETE CASCADE
);
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
INSERT INTO "scheme_version" VALUES(2,2,'2014','2014-01-01',NULL,'undivided','seed l.1479-1503','','[{"type": "max_rate", "rate": "0.80", "source": "seed l.1499"}, {"type": "public_aid_deduction", "mode": "from_base", "source": "seed l.1499"}, {"type": "cap", "scope": "file", "amount": "30000.00", "source": "seed l.1499"}, {"type": "duration", "max_months": 18, "source": "seed l.1501"}, {"type": "eligible_categories", "categories": ["study", "training", "communication", "meetings", "coordination"], "source": "seed l.1499"}, {"type": "eligible_beneficiaries", "lead_partner_ess": true, "min_members": 2, "mixed": true, "source": "seed l.1489"}, {"type": "deliverables", "items": [{"kind": "evaluation_report", "conditions": "balance"}, {"kind": "three_year_programme", "conditions": "balance"}], "source": "seed l.1501"}]');
INSERT INTO "scheme_version" VALUES(3,3,'2013','2013-01-01',NULL,'undivided','seed l.734','','[{"type": "parity", "level": "state", "source": "seed l.734"}, {"type": "duration", "max_months": 36, "source": "seed l.734"}]');
INSERT INTO "scheme_version" VALUES(4,4,'2013','2013-01-01',NULL,'undivided','seed l.675','','[{"type": "phases", "stage": "emergence", "source": "seed l.675"}, {"type": "cap", "scope": "stage", "amount": "25000.00", "source": "seed l.675"}, {"type": "cap", "scope": "ptce", "amount": "50000.00", "family": "PDL-2013-PTCE", "source": "seed l.675"}]');
INSERT INTO "scheme_version" VALUES(5,5,'2013','2013-01-01',NULL,'undivided','seed l.675','','[{"type": "phases", "stage": "start_up", "after": "PDL-2013-PTCE-1", "source": "seed l.675"}, {"type": "cap", "scope": "stage", "amount": "25000.00", "source": "seed l.675"}, {"type": "cap", "scope": "ptce", "amount": "50000.00", "family": "PDL-2013-PTCE", "source": "seed l.675"}, {"type": "duration", "min_months": 24, "since": "previous_phase", "source": "seed l.675"}]');
INSERT INTO "scheme_version" VALUES(6,6,'2013','2013-01-01',NULL,'undivided','seed l.659, 717, 785','','[{"type": "indicative_range", "low": "30000.00", "high": "40000.00", "source": "seed l.785"}]');
CREATE TABLE year_share (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	funding_file_id INTEGER NOT NULL, 
	year INTEGER NOT NULL, 
	amount INTEGER NOT NULL, 
	CONSTRAINT fk_year_share_funding_file_id FOREIGN KEY(funding_file_id) REFERENCES funding_file (id) ON DELETE CASCADE, 
	CONSTRAINT uq_year_share_funding_file_id_year UNIQUE (funding_file_id, year)
);
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
CREATE INDEX ix_policy_framework_sort_key ON policy_framework (sort_key);
CREATE INDEX ix_authority_body_settings_id ON authority_body (settings_id);
CREATE INDEX ix_contact_organisation_id ON contact (organisation_id);
CREATE INDEX ix_envelope_scheme_id ON envelope (scheme_id);
CREATE INDEX ix_envelope_year ON envelope (year);
CREATE INDEX ix_framework_ptce_framework_id ON framework_ptce (framework_id);
CREATE INDEX ix_framework_ptce_ptce_id ON framework_ptce (ptce_id);
CREATE INDEX ix_framework_scheme_framework_id ON framework_scheme (framework_id);
CREATE INDEX ix_framework_scheme_scheme_id ON framework_scheme (scheme_id);
CREATE INDEX ix_in_kind_support_beneficiary_id ON in_kind_support (beneficiary_id);
CREATE INDEX ix_in_kind_support_ptce_id ON in_kind_support (ptce_id);
CREATE INDEX ix_interaction_held_on ON interaction (held_on);
CREATE INDEX ix_interaction_ptce_id ON interaction (ptce_id);
CREATE INDEX ix_participation_ptce_id ON participation (ptce_id);
CREATE INDEX ix_payment_credit_envelope_id ON payment_credit (envelope_id);
CREATE INDEX ix_year_share_funding_file_id ON year_share (funding_file_id);
CREATE INDEX ix_attachment_owner_kind_owner_id ON attachment (owner_kind, owner_id);
CREATE INDEX ix_attachment_sha256 ON attachment (sha256);
CREATE INDEX ix_received_aid_organisation_id ON received_aid (organisation_id);
CREATE INDEX ix_scheme_document_scheme_id ON scheme_document (scheme_id);
CREATE INDEX ix_file_quantity_funding_file_id ON file_quantity (funding_file_id);
CREATE INDEX ix_opinion_request_funding_file_id ON opinion_request (funding_file_id);
CREATE INDEX ix_required_document_attachment_id ON required_document (attachment_id);
CREATE INDEX ix_required_document_funding_file_id ON required_document (funding_file_id);
CREATE INDEX ix_amendment_agreement_id ON amendment (agreement_id);
CREATE INDEX ix_deliverable_agreement_id ON deliverable (agreement_id);
CREATE INDEX ix_deliverable_due_on ON deliverable (due_on);
CREATE INDEX ix_instalment_agreement_id ON instalment (agreement_id);
CREATE INDEX ix_instalment_planned_on ON instalment (planned_on);
CREATE INDEX ix_repayment_order_agreement_id ON repayment_order (agreement_id);
CREATE INDEX ix_payment_agreement_id ON payment (agreement_id);
CREATE INDEX ix_payment_instalment_id ON payment (instalment_id);
CREATE INDEX ix_payment_paid_on ON payment (paid_on);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('agreement',1);
INSERT INTO "sqlite_sequence" VALUES('change_entry',62);
INSERT INTO "sqlite_sequence" VALUES('committee_session',1);
INSERT INTO "sqlite_sequence" VALUES('file_settings',1);
INSERT INTO "sqlite_sequence" VALUES('funder',1);
INSERT INTO "sqlite_sequence" VALUES('organisation',1);
INSERT INTO "sqlite_sequence" VALUES('ptce',1);
INSERT INTO "sqlite_sequence" VALUES('scheme',6);
INSERT INTO "sqlite_sequence" VALUES('membership',1);
INSERT INTO "sqlite_sequence" VALUES('scheme_version',6);
INSERT INTO "sqlite_sequence" VALUES('funding_file',1);
INSERT INTO "sqlite_sequence" VALUES('agenda_item',1);
INSERT INTO "sqlite_sequence" VALUES('cost_line',1);
INSERT INTO "sqlite_sequence" VALUES('funding_file_move',7);
INSERT INTO "sqlite_sequence" VALUES('plan_line',1);
INSERT INTO "sqlite_sequence" VALUES('attachment',1);
INSERT INTO "sqlite_sequence" VALUES('attachment_content',1);
INSERT INTO "sqlite_sequence" VALUES('received_aid',1);
INSERT INTO "sqlite_sequence" VALUES('required_document',1);
INSERT INTO "sqlite_sequence" VALUES('amendment',1);
INSERT INTO "sqlite_sequence" VALUES('deliverable',1);
INSERT INTO "sqlite_sequence" VALUES('instalment',1);
INSERT INTO "sqlite_sequence" VALUES('payment',1);
CREATE VIRTUAL TABLE search_index USING fts5(kind UNINDEXED, record_id UNINDEXED, title UNINDEXED, detail UNINDEXED, folded, prefix='2 3');
INSERT INTO search_index (rowid, kind, record_id, title, detail, folded) VALUES (6, 'ptce', 1, 'L’Arbre', '', 'l arbre');
INSERT INTO search_index (rowid, kind, record_id, title, detail, folded) VALUES (7, 'funding_file', 1, '2026-001  Étude', 'L’Arbre', '2026 001 etude l arbre cooperative d essai pdl 2013 ptce 1');
INSERT INTO search_index (rowid, kind, record_id, title, detail, folded) VALUES (8, 'organisation', 1, 'Coopérative d’essai', 'Nantes', 'cooperative d essai nantes');
INSERT INTO search_index (rowid, kind, record_id, title, detail, folded) VALUES (9, 'scheme', 1, 'BFC-2013-AIST', 'Actions innovantes et structurantes des territoires', 'bfc 2013 aist actions innovantes et structurantes des territoires region bourgogne');
INSERT INTO search_index (rowid, kind, record_id, title, detail, folded) VALUES (11, 'committee_session', 1, '', '2026-05-04', '2026 05 04 council');
INSERT INTO search_index (rowid, kind, record_id, title, detail, folded) VALUES (15, 'scheme', 2, 'CA-PROGRESS-1', 'PROGRESS volet 1 : démarche collective d’expérimentation territoriale', 'ca progress 1 progress volet 1 : demarche collective d experimentation territoriale region champagne ardenne');
INSERT INTO search_index (rowid, kind, record_id, title, detail, folded) VALUES (21, 'scheme', 3, 'LOR-PACTE', 'PACTE Lorraine : innovation sociale sur les territoires', 'lor pacte pacte lorraine : innovation sociale sur les territoires region lorraine');
INSERT INTO search_index (rowid, kind, record_id, title, detail, folded) VALUES (27, 'scheme', 4, 'PDL-2013-PTCE-1', 'Soutien aux PTCE : émergence', 'pdl 2013 ptce 1 soutien aux ptce : emergence region pays de la loire');
INSERT INTO search_index (rowid, kind, record_id, title, detail, folded) VALUES (33, 'scheme', 5, 'PDL-2013-PTCE-2', 'Soutien aux PTCE : démarrage', 'pdl 2013 ptce 2 soutien aux ptce : demarrage region pays de la loire');
INSERT INTO search_index (rowid, kind, record_id, title, detail, folded) VALUES (39, 'scheme', 6, 'RA-CDDRA', 'Fonds territoriaux des contrats de développement durable Rhône-Alpes (CDDRA)', 'ra cddra fonds territoriaux des contrats de developpement durable rhone alpes (cddra) region rhone alpes');
COMMIT;
