PRAGMA application_id=1347699525;
PRAGMA user_version=10;
BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
CREATE TABLE file_settings (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	version INTEGER NOT NULL, 
	author TEXT NOT NULL, 
	fictitious BOOLEAN NOT NULL, 
	logo TEXT NOT NULL, 
	fiscal_year_start_month INTEGER NOT NULL
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
	commune_sort_key VARCHAR NOT NULL, 
	commune_code TEXT NOT NULL, 
	address TEXT NOT NULL, 
	website TEXT NOT NULL, 
	legal_category TEXT NOT NULL, 
	qualities VARCHAR NOT NULL, 
	fiscal_year_end_month INTEGER NOT NULL, 
	single_undertaking TEXT NOT NULL, 
	notes TEXT NOT NULL
);
CREATE TABLE funder (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	version INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	level VARCHAR NOT NULL, 
	ours BOOLEAN NOT NULL, 
	siret TEXT NOT NULL
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
	place_kind TEXT NOT NULL, 
	place_owner TEXT NOT NULL, 
	place_built_m2 VARCHAR, 
	place_land_m2 VARCHAR, 
	source TEXT NOT NULL
);
CREATE TABLE scheme (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	version INTEGER NOT NULL, 
	code VARCHAR NOT NULL, 
	label TEXT NOT NULL, 
	family VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	funder_name TEXT NOT NULL, 
	funder_level VARCHAR NOT NULL, 
	legal_basis TEXT NOT NULL, 
	CONSTRAINT uq_scheme_code UNIQUE (code)
);
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
	amount BIGINT, 
	source TEXT NOT NULL, 
	notes TEXT NOT NULL
);
CREATE TABLE saved_view (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	version INTEGER NOT NULL, 
	page VARCHAR NOT NULL, 
	name TEXT NOT NULL, 
	content TEXT NOT NULL, 
	CONSTRAINT uq_saved_view_page_name UNIQUE (page, name)
);
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
CREATE TABLE attachment_content (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	sha256 VARCHAR NOT NULL, 
	content BLOB NOT NULL, 
	CONSTRAINT uq_attachment_content_sha256 UNIQUE (sha256)
);
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
CREATE TABLE committee_session (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	version INTEGER NOT NULL, 
	body VARCHAR NOT NULL, 
	held_on DATE NOT NULL, 
	title TEXT NOT NULL, 
	status VARCHAR NOT NULL
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
CREATE TABLE journal_head (
	id INTEGER NOT NULL, 
	last_id INTEGER NOT NULL, 
	last_hash VARCHAR NOT NULL, 
	CONSTRAINT pk_journal_head PRIMARY KEY (id), 
	CONSTRAINT ck_journal_head_one CHECK (id = 1)
);
CREATE TABLE row_digest (
	table_name VARCHAR NOT NULL, 
	row_id INTEGER NOT NULL, 
	digest VARCHAR NOT NULL, 
	CONSTRAINT pk_row_digest PRIMARY KEY (table_name, row_id)
)
 WITHOUT ROWID

;
CREATE TABLE authority_body (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	settings_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	kind VARCHAR NOT NULL, 
	name TEXT NOT NULL, 
	CONSTRAINT fk_authority_body_settings_id FOREIGN KEY(settings_id) REFERENCES file_settings (id) ON DELETE CASCADE
);
CREATE TABLE received_aid (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	organisation_id INTEGER NOT NULL, 
	granted_on DATE NOT NULL, 
	amount BIGINT NOT NULL, 
	regime VARCHAR NOT NULL, 
	authority TEXT NOT NULL, 
	note TEXT NOT NULL, 
	CONSTRAINT fk_received_aid_organisation_id FOREIGN KEY(organisation_id) REFERENCES organisation (id) ON DELETE CASCADE
);
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
CREATE TABLE ptce_alias (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	ptce_id INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	search_key TEXT NOT NULL, 
	CONSTRAINT fk_ptce_alias_ptce_id FOREIGN KEY(ptce_id) REFERENCES ptce (id) ON DELETE CASCADE
);
CREATE TABLE ptce_stage (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	ptce_id INTEGER NOT NULL, 
	stage VARCHAR NOT NULL, 
	since DATE, 
	note TEXT NOT NULL, 
	CONSTRAINT fk_ptce_stage_ptce_id FOREIGN KEY(ptce_id) REFERENCES ptce (id) ON DELETE CASCADE
);
CREATE TABLE ptce_label (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	ptce_id INTEGER NOT NULL, 
	kind VARCHAR NOT NULL, 
	call TEXT NOT NULL, 
	since DATE, 
	CONSTRAINT fk_ptce_label_ptce_id FOREIGN KEY(ptce_id) REFERENCES ptce (id) ON DELETE CASCADE
);
CREATE TABLE ptce_figures (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	ptce_id INTEGER NOT NULL, 
	year INTEGER NOT NULL, 
	unit_budget BIGINT, 
	self_financing_rate VARCHAR, 
	full_time_equivalents VARCHAR, 
	member_structures INTEGER, 
	employees INTEGER, 
	consolidated_budget BIGINT, 
	CONSTRAINT uq_ptce_figures_ptce_id_year UNIQUE (ptce_id, year), 
	CONSTRAINT fk_ptce_figures_ptce_id FOREIGN KEY(ptce_id) REFERENCES ptce (id) ON DELETE CASCADE
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
	CONSTRAINT fk_membership_ptce_id FOREIGN KEY(ptce_id) REFERENCES ptce (id) ON DELETE CASCADE, 
	CONSTRAINT fk_membership_organisation_id FOREIGN KEY(organisation_id) REFERENCES organisation (id) ON DELETE RESTRICT
);
CREATE TABLE participation (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	ptce_id INTEGER NOT NULL, 
	kind VARCHAR NOT NULL, 
	since DATE, 
	until DATE, 
	yearly_fee BIGINT, 
	note TEXT NOT NULL, 
	CONSTRAINT fk_participation_ptce_id FOREIGN KEY(ptce_id) REFERENCES ptce (id) ON DELETE CASCADE
);
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
CREATE TABLE in_kind_support (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	ptce_id INTEGER NOT NULL, 
	year INTEGER NOT NULL, 
	kind VARCHAR NOT NULL, 
	quantity VARCHAR, 
	unit TEXT NOT NULL, 
	unit_cost BIGINT, 
	beneficiary_id INTEGER, 
	note TEXT NOT NULL, 
	CONSTRAINT fk_in_kind_support_ptce_id FOREIGN KEY(ptce_id) REFERENCES ptce (id) ON DELETE CASCADE, 
	CONSTRAINT fk_in_kind_support_beneficiary_id FOREIGN KEY(beneficiary_id) REFERENCES organisation (id) ON DELETE RESTRICT
);
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
	CONSTRAINT uq_scheme_version_scheme_id_version UNIQUE (scheme_id, version), 
	CONSTRAINT fk_scheme_version_scheme_id FOREIGN KEY(scheme_id) REFERENCES scheme (id) ON DELETE RESTRICT
);
CREATE TABLE envelope (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	version INTEGER NOT NULL, 
	scheme_id INTEGER NOT NULL, 
	year INTEGER NOT NULL, 
	budget BIGINT NOT NULL, 
	note TEXT NOT NULL, 
	CONSTRAINT uq_envelope_scheme_id_year UNIQUE (scheme_id, year), 
	CONSTRAINT fk_envelope_scheme_id FOREIGN KEY(scheme_id) REFERENCES scheme (id) ON DELETE RESTRICT
);
CREATE TABLE framework_scheme (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	framework_id INTEGER NOT NULL, 
	scheme_id INTEGER NOT NULL, 
	CONSTRAINT uq_framework_scheme_framework_id_scheme_id UNIQUE (framework_id, scheme_id), 
	CONSTRAINT fk_framework_scheme_framework_id FOREIGN KEY(framework_id) REFERENCES policy_framework (id) ON DELETE CASCADE, 
	CONSTRAINT fk_framework_scheme_scheme_id FOREIGN KEY(scheme_id) REFERENCES scheme (id) ON DELETE RESTRICT
);
CREATE TABLE framework_ptce (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	framework_id INTEGER NOT NULL, 
	ptce_id INTEGER NOT NULL, 
	CONSTRAINT uq_framework_ptce_framework_id_ptce_id UNIQUE (framework_id, ptce_id), 
	CONSTRAINT fk_framework_ptce_framework_id FOREIGN KEY(framework_id) REFERENCES policy_framework (id) ON DELETE CASCADE, 
	CONSTRAINT fk_framework_ptce_ptce_id FOREIGN KEY(ptce_id) REFERENCES ptce (id) ON DELETE RESTRICT
);
CREATE TABLE deliberation (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	session_id INTEGER NOT NULL, 
	number TEXT NOT NULL, 
	taken_on DATE NOT NULL, 
	CONSTRAINT uq_deliberation_session_id UNIQUE (session_id), 
	CONSTRAINT fk_deliberation_session_id FOREIGN KEY(session_id) REFERENCES committee_session (id) ON DELETE CASCADE
);
CREATE TABLE payment_credit (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	envelope_id INTEGER NOT NULL, 
	year INTEGER NOT NULL, 
	amount BIGINT NOT NULL, 
	CONSTRAINT uq_payment_credit_envelope_id_year UNIQUE (envelope_id, year), 
	CONSTRAINT fk_payment_credit_envelope_id FOREIGN KEY(envelope_id) REFERENCES envelope (id) ON DELETE CASCADE
);
CREATE TABLE envelope_movement (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	envelope_id INTEGER NOT NULL, 
	kind VARCHAR NOT NULL, 
	decided_on DATE NOT NULL, 
	amount BIGINT NOT NULL, 
	other_id INTEGER, 
	deliberation TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	CONSTRAINT fk_envelope_movement_envelope_id FOREIGN KEY(envelope_id) REFERENCES envelope (id) ON DELETE CASCADE, 
	CONSTRAINT fk_envelope_movement_other_id FOREIGN KEY(other_id) REFERENCES envelope (id) ON DELETE RESTRICT
);
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
	total_cost BIGINT, 
	requested BIGINT, 
	proposed BIGINT, 
	voted BIGINT, 
	decided_on DATE, 
	listed_on DATE, 
	eligible_base BIGINT, 
	max_amount BIGINT, 
	fiscal_year INTEGER GENERATED ALWAYS AS (CAST(STRFTIME('%Y', coalesce(decided_on, listed_on, deposited_on)) AS INTEGER)) STORED, 
	autonomy_plan BOOLEAN NOT NULL, 
	state_aid VARCHAR, 
	vat VARCHAR, 
	acknowledged_on DATE, 
	split VARCHAR, 
	instructor TEXT NOT NULL, 
	service_opinion TEXT NOT NULL, 
	notes TEXT NOT NULL, 
	instruction VARCHAR NOT NULL, 
	decision VARCHAR NOT NULL, 
	renewal_of_id INTEGER, 
	CONSTRAINT uq_funding_file_number UNIQUE (number), 
	CONSTRAINT fk_funding_file_ptce_id FOREIGN KEY(ptce_id) REFERENCES ptce (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_funding_file_scheme_version_id FOREIGN KEY(scheme_version_id) REFERENCES scheme_version (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_funding_file_beneficiary_id FOREIGN KEY(beneficiary_id) REFERENCES organisation (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_funding_file_renewal_of_id FOREIGN KEY(renewal_of_id) REFERENCES funding_file (id)
);
CREATE TABLE file_quantity (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	funding_file_id INTEGER NOT NULL, 
	unit VARCHAR NOT NULL, 
	quantity VARCHAR NOT NULL, 
	CONSTRAINT uq_file_quantity_funding_file_id_unit UNIQUE (funding_file_id, unit), 
	CONSTRAINT fk_file_quantity_funding_file_id FOREIGN KEY(funding_file_id) REFERENCES funding_file (id) ON DELETE CASCADE
);
CREATE TABLE ticked_point (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	funding_file_id INTEGER NOT NULL, 
	label TEXT NOT NULL, 
	CONSTRAINT uq_ticked_point_funding_file_id_label UNIQUE (funding_file_id, label), 
	CONSTRAINT fk_ticked_point_funding_file_id FOREIGN KEY(funding_file_id) REFERENCES funding_file (id) ON DELETE CASCADE
);
CREATE TABLE year_share (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	funding_file_id INTEGER NOT NULL, 
	year INTEGER NOT NULL, 
	amount BIGINT NOT NULL, 
	CONSTRAINT uq_year_share_funding_file_id_year UNIQUE (funding_file_id, year), 
	CONSTRAINT fk_year_share_funding_file_id FOREIGN KEY(funding_file_id) REFERENCES funding_file (id) ON DELETE CASCADE
);
CREATE TABLE award_year (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	funding_file_id INTEGER NOT NULL, 
	year INTEGER NOT NULL, 
	state VARCHAR NOT NULL, 
	decided_on DATE, 
	basis TEXT NOT NULL, 
	CONSTRAINT uq_award_year_funding_file_id_year UNIQUE (funding_file_id, year), 
	CONSTRAINT fk_award_year_funding_file_id FOREIGN KEY(funding_file_id) REFERENCES funding_file (id) ON DELETE CASCADE
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
	CONSTRAINT fk_required_document_funding_file_id FOREIGN KEY(funding_file_id) REFERENCES funding_file (id) ON DELETE CASCADE, 
	CONSTRAINT fk_required_document_attachment_id FOREIGN KEY(attachment_id) REFERENCES attachment (id) ON DELETE RESTRICT
);
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
CREATE TABLE agreement (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	version INTEGER NOT NULL, 
	funding_file_id INTEGER NOT NULL, 
	amount BIGINT NOT NULL, 
	required BOOLEAN, 
	number TEXT NOT NULL, 
	prepared_on DATE, 
	signed_on DATE, 
	notified_on DATE, 
	published_on DATE, 
	committed_on DATE, 
	commitment_number TEXT NOT NULL, 
	"end" DATE, 
	extended_to DATE, 
	actual_base BIGINT, 
	final_amount BIGINT, 
	settled_on DATE, 
	lapsed_on DATE, 
	closed_on DATE, 
	note TEXT NOT NULL, 
	CONSTRAINT uq_agreement_funding_file_id UNIQUE (funding_file_id), 
	CONSTRAINT fk_agreement_funding_file_id FOREIGN KEY(funding_file_id) REFERENCES funding_file (id) ON DELETE RESTRICT
);
CREATE TABLE cost_line (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	funding_file_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	category VARCHAR NOT NULL, 
	label TEXT NOT NULL, 
	presented BIGINT NOT NULL, 
	retained BIGINT, 
	reason TEXT NOT NULL, 
	CONSTRAINT fk_cost_line_funding_file_id FOREIGN KEY(funding_file_id) REFERENCES funding_file (id) ON DELETE CASCADE
);
CREATE TABLE plan_line (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	funding_file_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	funder TEXT NOT NULL, 
	level VARCHAR NOT NULL, 
	public BOOLEAN NOT NULL, 
	amount BIGINT NOT NULL, 
	in_kind BOOLEAN NOT NULL, 
	obtained BOOLEAN NOT NULL, 
	ours BOOLEAN NOT NULL, 
	CONSTRAINT fk_plan_line_funding_file_id FOREIGN KEY(funding_file_id) REFERENCES funding_file (id) ON DELETE CASCADE
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
CREATE TABLE derogation (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	funding_file_id INTEGER NOT NULL, 
	finding_code VARCHAR NOT NULL, 
	reason TEXT NOT NULL, 
	author TEXT NOT NULL, 
	decided_on DATE NOT NULL, 
	CONSTRAINT fk_derogation_funding_file_id FOREIGN KEY(funding_file_id) REFERENCES funding_file (id) ON DELETE CASCADE
);
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
CREATE TABLE agenda_item (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	session_id INTEGER NOT NULL, 
	funding_file_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	opinion VARCHAR, 
	vote VARCHAR, 
	voted_amount BIGINT, 
	recused TEXT NOT NULL, 
	remark TEXT NOT NULL, 
	submitted TEXT NOT NULL, 
	proposed BIGINT, 
	CONSTRAINT uq_agenda_item_session_id_funding_file_id UNIQUE (session_id, funding_file_id), 
	CONSTRAINT fk_agenda_item_session_id FOREIGN KEY(session_id) REFERENCES committee_session (id) ON DELETE CASCADE, 
	CONSTRAINT fk_agenda_item_funding_file_id FOREIGN KEY(funding_file_id) REFERENCES funding_file (id) ON DELETE RESTRICT
);
CREATE TABLE amendment (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	agreement_id INTEGER NOT NULL, 
	number TEXT NOT NULL, 
	signed_on DATE, 
	amount BIGINT, 
	"end" DATE, 
	subject TEXT NOT NULL, 
	kind VARCHAR NOT NULL, 
	bearer_id INTEGER, 
	CONSTRAINT fk_amendment_agreement_id FOREIGN KEY(agreement_id) REFERENCES agreement (id) ON DELETE CASCADE, 
	CONSTRAINT fk_amendment_bearer_id FOREIGN KEY(bearer_id) REFERENCES organisation (id)
);
CREATE TABLE reduction (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	agreement_id INTEGER NOT NULL, 
	decided_on DATE NOT NULL, 
	amount BIGINT NOT NULL, 
	year INTEGER, 
	reason TEXT NOT NULL, 
	CONSTRAINT fk_reduction_agreement_id FOREIGN KEY(agreement_id) REFERENCES agreement (id) ON DELETE CASCADE
);
CREATE TABLE instalment (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	agreement_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	kind VARCHAR NOT NULL, 
	amount BIGINT NOT NULL, 
	planned_on DATE, 
	condition TEXT NOT NULL, 
	CONSTRAINT fk_instalment_agreement_id FOREIGN KEY(agreement_id) REFERENCES agreement (id) ON DELETE CASCADE
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
CREATE TABLE repayment_order (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	agreement_id INTEGER NOT NULL, 
	amount BIGINT NOT NULL, 
	issued_on DATE, 
	number TEXT NOT NULL, 
	repaid_on DATE, 
	reason TEXT NOT NULL, 
	CONSTRAINT fk_repayment_order_agreement_id FOREIGN KEY(agreement_id) REFERENCES agreement (id) ON DELETE CASCADE
);
CREATE TABLE payment (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	agreement_id INTEGER NOT NULL, 
	instalment_id INTEGER, 
	paid_on DATE NOT NULL, 
	amount BIGINT NOT NULL, 
	mandate_number TEXT NOT NULL, 
	note TEXT NOT NULL, 
	CONSTRAINT fk_payment_agreement_id FOREIGN KEY(agreement_id) REFERENCES agreement (id) ON DELETE CASCADE, 
	CONSTRAINT fk_payment_instalment_id FOREIGN KEY(instalment_id) REFERENCES instalment (id) ON DELETE RESTRICT
);
CREATE VIRTUAL TABLE search_index USING fts5(kind UNINDEXED, record_id UNINDEXED, title UNINDEXED, detail UNINDEXED, folded, prefix='2 3');
INSERT INTO "alembic_version" ("version_num") VALUES ('0001');
INSERT INTO "file_settings" ("id", "version", "author", "fictitious", "logo", "fiscal_year_start_month") VALUES (1, 1, 'Agent d’essai', 0, '', 1);
INSERT INTO "funder" ("id", "version", "name", "level", "ours", "siret") VALUES (1, 1, 'Région d’essai', 'region', 1, '');
INSERT INTO "ptce" ("id", "version", "name", "sort_key", "region", "region_at_source", "departments", "commune", "territory", "territory_type", "priority_district", "created_year", "website", "bearer_form", "activities", "place", "place_kind", "place_owner", "place_built_m2", "place_land_m2", "source") VALUES (1, 1, 'L’Arbre des Ardaines', 'arbre des ardaines', '', '', '', '', '', NULL, NULL, NULL, '', '', '', '', '', '', NULL, NULL, '');
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis") VALUES (1, 1, 'AGGLO-3ANS', 'Soutien à l’amorçage, autonomie à trois ans', 'AGGLO-3ANS', 'grant', 'Clermont Communauté', 'intercommunality', '');
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis") VALUES (2, 1, 'AQ-2008-COOP', 'Appels à projets à la coopération', 'AQ-COOP', 'call', 'Région Aquitaine', 'region', '');
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis") VALUES (3, 1, 'AQ-AMI-IS', 'Appel à manifestation d’intérêt innovation sociale', 'AQ-RI-ESS', 'ami', 'Région Aquitaine', 'region', '');
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis") VALUES (4, 1, 'AQ-RI-ESS-AXE2', 'Coopération territoriale et mutualisation (axe 2 du règlement ESS)', 'AQ-RI-ESS', 'grant', 'Région Aquitaine', 'region', '');
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis") VALUES (5, 1, 'BFC-2013-AIST', 'Actions innovantes et structurantes des territoires', 'BFC-2013-AIST', 'multi_year_grant', 'Région Bourgogne', 'region', '');
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis") VALUES (6, 1, 'CA-PROGRESS-1', 'PROGRESS volet 1 : démarche collective d’expérimentation territoriale', 'PROGRESS', 'grant', 'Région Champagne-Ardenne', 'region', '');
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis") VALUES (7, 1, 'CA-PROGRESS-2', 'PROGRESS volet 2 : appui à l’émergence de projets', 'PROGRESS', 'grant', 'Région Champagne-Ardenne', 'region', '');
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis") VALUES (8, 1, 'CA-PROGRESS-3', 'PROGRESS volet 3 : appui à l’émergence de projets', 'PROGRESS', 'grant', 'Région Champagne-Ardenne', 'region', '');
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis") VALUES (9, 1, 'CG35-CT', 'Contrats de territoire avec les EPCI', 'CG35-CT', 'territorial_contract', 'Département d’Ille-et-Vilaine', 'department', '');
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis") VALUES (10, 1, 'CG35-INNOV-ESS', 'Projets innovants de l’ESS', 'CG35-ESS', 'grant', 'Département d’Ille-et-Vilaine', 'department', '');
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis") VALUES (11, 1, 'CG62-EPCI', 'Contractualisation avec les EPCI (sans moyens directs)', 'CG62-EPCI', 'territorial_contract', 'Département du Pas-de-Calais', 'department', '');
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis") VALUES (12, 1, 'DLA', 'Dispositif local d’accompagnement', 'DLA', 'accompaniment', 'État et Caisse des Dépôts', 'state', '');
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis") VALUES (13, 1, 'FEADER', 'Fonds européen agricole pour le développement rural', 'FESI-FEADER', 'grant', 'Union européenne (FEADER)', 'europe', '');
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis") VALUES (14, 1, 'FEDER-RA-A7', 'FEDER Rhône-Alpes, type d’actions 7 : acteurs de l’ESS et innovation sociale', 'FESI-RA', 'grant', 'Union européenne (FEDER, Région Rhône-Alpes)', 'europe', '');
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis") VALUES (15, 1, 'FR-2013-AAP-PTCE', 'Appel à projets interministériel PTCE', 'FR-AAP-PTCE', 'call', 'État', 'state', '');
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis") VALUES (16, 1, 'FR-2015-AAP2', 'Deuxième appel à projets PTCE', 'FR-AAP-PTCE', 'call', 'État et Caisse des Dépôts', 'state', '');
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis") VALUES (17, 1, 'FR-2021-AMI-P1', 'AMI PTCE émergents (phase 1)', 'FR-AMI-PTCE', 'accompaniment', 'État', 'state', '');
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis") VALUES (18, 1, 'FR-2021-AMI-P2', 'AMI PTCE (phase 2)', 'FR-AMI-PTCE', 'ami', 'État', 'state', '');
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis") VALUES (19, 1, 'FR-2025-AMI', 'AMI « Financer le développement des PTCE »', 'FR-AMI-PTCE', 'ami', 'État', 'state', '');
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis") VALUES (20, 1, 'FSE', 'Fonds social européen', 'FESI-FSE', 'grant', 'Union européenne (FSE)', 'europe', '');
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis") VALUES (21, 1, 'HDF-COTE', 'Coopérations territoriales économiques (COTE)', 'HDF-COTE', 'grant', 'Région Hauts-de-France', 'region', '');
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis") VALUES (22, 1, 'IDF-2013-AMI-PTCE', 'Appel à manifestation d’intérêt PTCE', 'IDF-PTCE', 'ami', 'Région Île-de-France', 'region', '');
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis") VALUES (23, 1, 'IDF-2014-AMI-PTCE', 'Appel à manifestation d’intérêt PTCE (2014)', 'IDF-PTCE', 'ami', 'Région Île-de-France', 'region', '');
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis") VALUES (24, 1, 'IDF-EMPLOIS-TREMPLIN', 'Emplois-tremplin', 'IDF-EMPLOI', 'grant', 'Région Île-de-France', 'region', '');
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis") VALUES (25, 1, 'IDF-GE', 'Soutien aux groupements d’employeurs', 'IDF-EMPLOI', 'grant', 'Région Île-de-France', 'region', '');
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis") VALUES (26, 1, 'IDF-SENSIB-ESS', 'Sensibilisation à l’ESS et à l’innovation sociale', 'IDF-ESS', 'grant', 'Région Île-de-France', 'region', '');
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis") VALUES (27, 1, 'LMCU-AAP', 'Appel à projets permanent : coopération et mutualisation', 'LMCU-AAP', 'call', 'Lille Métropole Communauté urbaine', 'intercommunality', '');
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis") VALUES (28, 1, 'LOR-PACTE', 'PACTE Lorraine : innovation sociale sur les territoires', 'LOR-PACTE', 'territorial_contract', 'Région Lorraine', 'region', '');
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis") VALUES (29, 1, 'NA-SENSIB-ESS', 'Sensibiliser aux démarches collectives de l’ESS', 'NA-ESS', 'grant', 'Région Nouvelle-Aquitaine', 'region', '');
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis") VALUES (30, 1, 'PDL-2013-PTCE-1', 'Soutien aux PTCE : émergence', 'PDL-2013-PTCE', 'grant', 'Région Pays de la Loire', 'region', '');
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis") VALUES (31, 1, 'PDL-2013-PTCE-2', 'Soutien aux PTCE : démarrage', 'PDL-2013-PTCE', 'grant', 'Région Pays de la Loire', 'region', '');
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis") VALUES (32, 1, 'PDL-GE-DIV', 'Aide à la diversification des GE et GEIQ', 'PDL-GE', 'grant', 'Région Pays de la Loire', 'region', '');
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis") VALUES (33, 1, 'PDL-GE', 'Aide au démarrage des GE et GEIQ', 'PDL-GE', 'grant', 'Région Pays de la Loire', 'region', '');
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis") VALUES (34, 1, 'RA-CDDRA', 'Fonds territoriaux des contrats de développement durable Rhône-Alpes (CDDRA)', 'RA-CDDRA', 'territorial_contract', 'Région Rhône-Alpes', 'region', '');
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis") VALUES (35, 1, 'VERRIERE-INGENIERIE', 'Ingénierie communale en nature : deux agents', 'VERRIERE-INGENIERIE', 'accompaniment', 'La Verrière', 'commune', '');
INSERT INTO "policy_framework" ("id", "version", "name", "sort_key", "kind", "signatories", "start", "end", "axis", "amount", "source", "notes") VALUES (1, 1, 'Contrat de projets État-Région Bourgogne', 'contrat de projets etat region bourgogne', 'state_region_contract', 'État, Région Bourgogne', NULL, NULL, 'Économie sociale et solidaire', NULL, 'guide RTES 2014, l. 725', 'Inscription de l’ESS obtenue pour le prochain contrat (2014) ; départements et Pays à associer ensuite.');
INSERT INTO "policy_framework" ("id", "version", "name", "sort_key", "kind", "signatories", "start", "end", "axis", "amount", "source", "notes") VALUES (2, 1, 'PRDESS Bourgogne : programme régional de développement de l’ESS', 'prdess bourgogne : programme regional de developpement de l ess', 'ess_programme', 'Région Bourgogne', NULL, NULL, '', NULL, 'guide RTES 2014, l. 711, 725', 'Décline l’ESS du schéma régional, où elle figure depuis 2005. PTCE non inscrits au schéma, attendus dans les programmes opérationnels européens.');
INSERT INTO "policy_framework" ("id", "version", "name", "sort_key", "kind", "signatories", "start", "end", "axis", "amount", "source", "notes") VALUES (3, 1, 'PACTE Lorraine', 'pacte lorraine', 'state_region_contract', 'État, Région Lorraine', NULL, NULL, 'Innovation sociale sur les territoires', 150000000000, 'guide RTES 2014, l. 732-736', 'Trois ans, 3 objectifs, 17 actions, 3 volets ; financement à parité entre l’État et la Région. Le montant est celui des investissements prévus, tous volets.');
INSERT INTO "policy_framework" ("id", "version", "name", "sort_key", "kind", "signatories", "start", "end", "axis", "amount", "source", "notes") VALUES (4, 1, 'SRDE Rhône-Alpes', 'srde rhone alpes', 'economic_strategy', 'Région Rhône-Alpes', NULL, NULL, 'Coopérations économiques territoriales', NULL, 'guide RTES 2014, l. 717', 'Voté en 2011, sans nommer les PTCE. Un SRDEI est annoncé pour 2015.');
INSERT INTO "policy_framework" ("id", "version", "name", "sort_key", "kind", "signatories", "start", "end", "axis", "amount", "source", "notes") VALUES (5, 1, 'SRI Rhône-Alpes : stratégie régionale de l’innovation', 'sri rhone alpes : strategie regionale de l innovation', 'innovation_strategy', 'Région Rhône-Alpes', NULL, NULL, 'Innovation sociale', NULL, 'guide RTES 2014, l. 717, 1433-1440', 'Septembre 2013 ; prépare les programmes européens et nomme les PTCE.');
INSERT INTO "policy_framework" ("id", "version", "name", "sort_key", "kind", "signatories", "start", "end", "axis", "amount", "source", "notes") VALUES (6, 1, 'PO FEDER/FSE Rhône-Alpes 2014-2020', 'po feder/fse rhone alpes 2014 2020', 'european_programme', 'Union européenne, Région Rhône-Alpes', '2014-01-01', '2020-12-31', 'Type d’actions 7 : acteurs de l’ESS et réseaux de l’innovation sociale', NULL, 'guide RTES 2014, l. 703, 1433-1444', '');
INSERT INTO "policy_framework" ("id", "version", "name", "sort_key", "kind", "signatories", "start", "end", "axis", "amount", "source", "notes") VALUES (7, 1, 'CDDRA : contrats de développement durable Rhône-Alpes', 'cddra : contrats de developpement durable rhone alpes', 'territorial_contract', 'Région Rhône-Alpes, Pays, Parcs et autres territoires', NULL, NULL, '', NULL, 'guide RTES 2014, l. 659, 717, 785', 'Pas de crédits réservés aux PTCE : leurs projets passent par les fonds territoriaux.');
INSERT INTO "policy_framework" ("id", "version", "name", "sort_key", "kind", "signatories", "start", "end", "axis", "amount", "source", "notes") VALUES (8, 1, 'SRDEI Île-de-France', 'srdei ile de france', 'economic_strategy', 'Région Île-de-France', NULL, NULL, 'PTCE et innovation sociale, nouveaux champs d’intervention', NULL, 'guide RTES 2014, l. 748-750, 1399-1409', '');
INSERT INTO "policy_framework" ("id", "version", "name", "sort_key", "kind", "signatories", "start", "end", "axis", "amount", "source", "notes") VALUES (9, 1, 'Politique régionale ESS Île-de-France (rapport de mise en œuvre de la SRDEI)', 'politique regionale ess ile de france (rapport de mise en oeuvre de la srdei)', 'ess_programme', 'Région Île-de-France', NULL, NULL, '3.3 Structuration de l’ESS dans les PTCE', NULL, 'guide RTES 2014, l. 750, 1393-1423', 'Novembre 2012. Son règlement d’intervention est l’annexe 2 de la délibération.');
INSERT INTO "policy_framework" ("id", "version", "name", "sort_key", "kind", "signatories", "start", "end", "axis", "amount", "source", "notes") VALUES (10, 1, 'Pactes pour le développement des territoires (Île-de-France)', 'pactes pour le developpement des territoires (ile de france)', 'territorial_contract', 'Région Île-de-France, territoires', NULL, NULL, 'Démarche commune aux services et aux territoires', NULL, 'guide RTES 2014, l. 750, 831, 1411', '');
INSERT INTO "policy_framework" ("id", "version", "name", "sort_key", "kind", "signatories", "start", "end", "axis", "amount", "source", "notes") VALUES (11, 1, 'SREED Pays de la Loire 2011-2016', 'sreed pays de la loire 2011 2016', 'economic_strategy', 'Région Pays de la Loire', '2011-01-01', '2016-12-31', 'Structuration collective de l’ESS', NULL, 'guide RTES 2014, l. 1446-1475', 'Le bilan 2013 cite l’émergence et le démarrage de PTCE en Pays d’Ancenis, Pays du Mans et à La Roche-sur-Yon.');
INSERT INTO "policy_framework" ("id", "version", "name", "sort_key", "kind", "signatories", "start", "end", "axis", "amount", "source", "notes") VALUES (12, 1, 'Règlement d’intervention ESS et innovation sociale Aquitaine', 'reglement d intervention ess et innovation sociale aquitaine', 'ess_programme', 'Région Aquitaine', NULL, NULL, 'Axe 2 : coopération territoriale et mutualisation', NULL, 'guide RTES 2014, l. 743, 1454-1462', '2013, cinq axes.');
INSERT INTO "policy_framework" ("id", "version", "name", "sort_key", "kind", "signatories", "start", "end", "axis", "amount", "source", "notes") VALUES (13, 1, 'PROGRESS Champagne-Ardenne', 'progress champagne ardenne', 'ess_programme', 'Région Champagne-Ardenne', NULL, NULL, 'Volet 1 : démarche collective d’expérimentation territoriale', NULL, 'guide RTES 2014, l. 711, 1477-1503', 'Volet 1 reconduit en 2014.');
INSERT INTO "policy_framework" ("id", "version", "name", "sort_key", "kind", "signatories", "start", "end", "axis", "amount", "source", "notes") VALUES (14, 1, 'Contrats de territoire d’Ille-et-Vilaine', 'contrats de territoire d ille et vilaine', 'territorial_contract', 'Département d’Ille-et-Vilaine, EPCI', NULL, NULL, '', NULL, 'guide RTES 2014, l. 756', 'Deuxième génération ; investissement et fonctionnement.');
INSERT INTO "policy_framework" ("id", "version", "name", "sort_key", "kind", "signatories", "start", "end", "axis", "amount", "source", "notes") VALUES (15, 1, 'Contractualisation du Pas-de-Calais avec les EPCI', 'contractualisation du pas de calais avec les epci', 'territorial_contract', 'Département du Pas-de-Calais, tous les EPCI du département', NULL, NULL, '', NULL, 'guide RTES 2014, l. 794-798', 'PTCE inscrits par principe, sans crédits propres.');
INSERT INTO "policy_framework" ("id", "version", "name", "sort_key", "kind", "signatories", "start", "end", "axis", "amount", "source", "notes") VALUES (16, 1, 'Politique départementale ESS de Meurthe-et-Moselle', 'politique departementale ess de meurthe et moselle', 'ess_programme', 'Département de Meurthe-et-Moselle', NULL, NULL, 'Pôles de coopération territorialisés', NULL, 'guide RTES 2014, l. 1507-1521', 'Rapport de septembre 2012 ; six territoires départementaux.');
INSERT INTO "policy_framework" ("id", "version", "name", "sort_key", "kind", "signatories", "start", "end", "axis", "amount", "source", "notes") VALUES (17, 1, 'Agenda 21 du Sicoval 2011-2014', 'agenda 21 du sicoval 2011 2014', 'sustainable_development_plan', 'Communauté d’agglomération du Sicoval', '2011-01-01', '2014-12-31', 'Opération 9 : diversifier les activités économiques', NULL, 'guide RTES 2014, l. 903, 1525-1539', '');
INSERT INTO "policy_framework" ("id", "version", "name", "sort_key", "kind", "signatories", "start", "end", "axis", "amount", "source", "notes") VALUES (18, 1, 'PMDE de Lille Métropole, volet ESS 2011-2014', 'pmde de lille metropole, volet ess 2011 2014', 'economic_strategy', 'Lille Métropole Communauté urbaine', '2011-01-01', '2014-12-31', 'Étude puis création d’un pôle de coopération métropolitain', NULL, 'guide RTES 2014, l. 684, 1541-1549', '');
INSERT INTO "policy_framework" ("id", "version", "name", "sort_key", "kind", "signatories", "start", "end", "axis", "amount", "source", "notes") VALUES (19, 1, 'Plan d’action ESS de Cergy-Pontoise', 'plan d action ess de cergy pontoise', 'ess_programme', 'Communauté d’agglomération de Cergy-Pontoise', NULL, NULL, 'Dialogue entre acteurs de l’ESS, création d’un pôle territorial', NULL, 'guide RTES 2014, l. 1551-1557', 'Adopté en septembre 2012.');
INSERT INTO "policy_framework" ("id", "version", "name", "sort_key", "kind", "signatories", "start", "end", "axis", "amount", "source", "notes") VALUES (20, 1, 'Plan d’actions ESS de Nantes Métropole 2013-2014', 'plan d actions ess de nantes metropole 2013 2014', 'ess_programme', 'Nantes Métropole', '2013-01-01', '2014-12-31', 'Ouverture d’un pôle de coopération sur l’île de Nantes', NULL, 'guide RTES 2014, l. 1559-1579', '');
INSERT INTO "policy_framework" ("id", "version", "name", "sort_key", "kind", "signatories", "start", "end", "axis", "amount", "source", "notes") VALUES (21, 1, 'PROCESS : coopération de l’ESS en Loire Sud 2012-2015', 'process : cooperation de l ess en loire sud 2012 2015', 'ess_programme', 'Saint-Étienne Métropole', '2012-01-01', '2015-12-31', 'Axe 2.3.2 : montage d’un PTCE', NULL, 'guide RTES 2014, l. 1581-1592', '');
INSERT INTO "committee_session" ("id", "version", "body", "held_on", "title", "status") VALUES (1, 3, 'council', '2026-05-04', '', 'planned');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (1, '25b181043839413687956979068358cb', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Créer le fichier', 'file_settings', 1, 'insert', NULL, '{"author": "Agent d’essai", "fictitious": 0, "fiscal_year_start_month": 1, "id": 1, "logo": "", "version": 1}', 'do', NULL, '7d251c4df96524acf246a5396ab4ed5737d912d92c267de7d0a7cc24e6caff95');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (2, '25b181043839413687956979068358cb', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Créer le fichier', 'funder', 1, 'insert', NULL, '{"id": 1, "level": "region", "name": "Région d’essai", "ours": 1, "siret": "", "version": 1}', 'do', NULL, '32a91e03ce416500be67fb7c9b1527900d5154ae1f14c725e8eaee4775a716d0');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (3, '567a25fe98474519b95a4a2271dd47b0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 1, 'insert', NULL, '{"code": "AGGLO-3ANS", "family": "AGGLO-3ANS", "funder_level": "intercommunality", "funder_name": "Clermont Communauté", "id": 1, "kind": "grant", "label": "Soutien à l’amorçage, autonomie à trois ans", "legal_basis": "", "version": 1}', 'do', NULL, '65db6640b2c69610a2cea52e7af3e91d1c890709ddd44d265a8bcb3d1e1c6452');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (4, '567a25fe98474519b95a4a2271dd47b0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 1, 'insert', NULL, '{"deliberation": "", "id": 1, "rules": "[{\"type\": \"duration\", \"max_months\": 36, \"source\": \"guide RTES 2014, l. 942\"}, {\"type\": \"min_self_financing\", \"autonomy_plan\": true, \"source\": \"guide RTES 2014, l. 942\"}]", "scheme_id": 1, "section": "undivided", "source": "guide RTES 2014, l. 942", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, 'b07aed14c0c632aeb998946ced095eef34ff56d075f9d54f5dcd3ec4f1b889b7');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (5, '567a25fe98474519b95a4a2271dd47b0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 2, 'insert', NULL, '{"code": "AQ-2008-COOP", "family": "AQ-COOP", "funder_level": "region", "funder_name": "Région Aquitaine", "id": 2, "kind": "call", "label": "Appels à projets à la coopération", "legal_basis": "", "version": 1}', 'do', NULL, '6d8926892595ac3a17530de65cd9f1cd62cbe5b1515309ed9e91eaffb201aa2d');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (6, '567a25fe98474519b95a4a2271dd47b0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 2, 'insert', NULL, '{"deliberation": "", "id": 2, "rules": "[]", "scheme_id": 2, "section": "undivided", "source": "guide RTES 2014, l. 743", "valid_from": "2008-01-01", "valid_to": null, "version": "2008"}', 'do', NULL, '5340ee90920474fdee4fc2526b26655cfcc9dab68e8a1cb2f212469d337427bc');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (7, '567a25fe98474519b95a4a2271dd47b0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 3, 'insert', NULL, '{"code": "AQ-AMI-IS", "family": "AQ-RI-ESS", "funder_level": "region", "funder_name": "Région Aquitaine", "id": 3, "kind": "ami", "label": "Appel à manifestation d’intérêt innovation sociale", "legal_basis": "", "version": 1}', 'do', NULL, '948e2574ff56eabb9d87245535a8cffaf501bfbd067d09fc9b89786d250fe1f7');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (8, '567a25fe98474519b95a4a2271dd47b0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 3, 'insert', NULL, '{"deliberation": "", "id": 3, "rules": "[]", "scheme_id": 3, "section": "undivided", "source": "guide RTES 2014, l. 743", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, 'a4369fac07cc6a859bc32a8a4608733f458fa95a3cc328083cb3dd0e9eeb8291');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (9, '567a25fe98474519b95a4a2271dd47b0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 4, 'insert', NULL, '{"code": "AQ-RI-ESS-AXE2", "family": "AQ-RI-ESS", "funder_level": "region", "funder_name": "Région Aquitaine", "id": 4, "kind": "grant", "label": "Coopération territoriale et mutualisation (axe 2 du règlement ESS)", "legal_basis": "", "version": 1}', 'do', NULL, 'ee6cff5dd27115380692720fa660943d7431f1a2fb947a0014ee51d0f13cf533');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (10, '567a25fe98474519b95a4a2271dd47b0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 4, 'insert', NULL, '{"deliberation": "", "id": 4, "rules": "[{\"type\": \"eligible_categories\", \"categories\": [\"study\", \"coordination\", \"staff\"], \"source\": \"guide RTES 2014, l. 743, 1462\"}, {\"type\": \"prerequisites\", \"items\": [\"Premières années de la coopération (la source n’en dit pas le nombre)\", \"L’une des formes graduées : collaborations ponctuelles, moyens matériels et humains mutualisés, structure commune\", \"Emploi créé ou mutualisé, s’il y en a (la source n’en dit ni le montant ni la durée)\"], \"source\": \"guide RTES 2014, l. 743, 1462\"}]", "scheme_id": 4, "section": "undivided", "source": "guide RTES 2014, l. 743, 1454-1462", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, '7565b7f788bdc79f4956dbfe1b2f908f7311068e8e3a129802dab5bf121ce5d3');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (11, '567a25fe98474519b95a4a2271dd47b0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 5, 'insert', NULL, '{"code": "BFC-2013-AIST", "family": "BFC-2013-AIST", "funder_level": "region", "funder_name": "Région Bourgogne", "id": 5, "kind": "multi_year_grant", "label": "Actions innovantes et structurantes des territoires", "legal_basis": "", "version": 1}', 'do', NULL, '72ccca7dc0eea0b5d5be4ba1000e0c52b1340cd79022d65c376a9c8b1048ccc2');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (12, '567a25fe98474519b95a4a2271dd47b0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 5, 'insert', NULL, '{"deliberation": "", "id": 5, "rules": "[{\"type\": \"requires_award\", \"scheme\": \"FR-2013-AAP-PTCE\", \"level\": \"state\", \"source\": \"guide RTES 2014, l. 668\"}, {\"type\": \"duration\", \"max_months\": 36, \"source\": \"guide RTES 2014, l. 668\"}, {\"type\": \"eligible_categories\", \"categories\": [\"study\", \"equipment\", \"staff\", \"coordination\", \"premises\", \"communication\", \"meetings\", \"training\", \"indirect\", \"other\"], \"source\": \"guide RTES 2014, l. 668\"}, {\"type\": \"prerequisites\", \"items\": [\"Investissement : du petit matériel ; autre dépense : une charge de fonctionnement (la source ne les énumère pas)\"], \"source\": \"guide RTES 2014, l. 668\"}, {\"type\": \"min_self_financing\", \"growing\": true, \"source\": \"guide RTES 2014, l. 668\"}]", "scheme_id": 5, "section": "undivided", "source": "guide RTES 2014, l. 668", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, '07ba3834020e66620db01cfd92cf80b8b45beaf5ccc865cc0aaf09ad409a4bff');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (13, '567a25fe98474519b95a4a2271dd47b0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 6, 'insert', NULL, '{"code": "CA-PROGRESS-1", "family": "PROGRESS", "funder_level": "region", "funder_name": "Région Champagne-Ardenne", "id": 6, "kind": "grant", "label": "PROGRESS volet 1 : démarche collective d’expérimentation territoriale", "legal_basis": "", "version": 1}', 'do', NULL, 'b0ded2c25546c9dc9cb1e7713916856ddacd62e9c67041642ae2dd081854f51c');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (14, '567a25fe98474519b95a4a2271dd47b0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 6, 'insert', NULL, '{"deliberation": "", "id": 6, "rules": "[{\"type\": \"max_rate\", \"rate\": \"0.80\", \"source\": \"guide RTES 2014, l. 1499\"}, {\"type\": \"public_aid_deduction\", \"mode\": \"from_base\", \"source\": \"guide RTES 2014, l. 1499\"}, {\"type\": \"cap\", \"scope\": \"file\", \"amount\": \"30000.00\", \"source\": \"guide RTES 2014, l. 1499\"}, {\"type\": \"duration\", \"max_months\": 18, \"source\": \"guide RTES 2014, l. 1501\"}, {\"type\": \"eligible_categories\", \"categories\": [\"study\", \"training\", \"communication\", \"meetings\", \"coordination\"], \"case_by_case\": true, \"source\": \"guide RTES 2014, l. 1499\"}, {\"type\": \"eligible_beneficiaries\", \"lead_partner_ess\": true, \"min_members\": 2, \"mixed\": true, \"source\": \"guide RTES 2014, l. 1489\"}, {\"type\": \"prerequisites\", \"items\": [\"Territoire d’action propice à une coopération économique innovante\", \"Filière(s) porteuse(s) d’activités utiles localement\", \"Volonté de créer des emplois durables et de qualité, ou d’insérer vers l’emploi durable\"], \"source\": \"guide RTES 2014, l. 1491-1495\"}, {\"type\": \"deliverables\", \"items\": [{\"kind\": \"evaluation_report\", \"conditions\": \"balance\"}, {\"kind\": \"three_year_programme\", \"conditions\": \"balance\"}], \"source\": \"guide RTES 2014, l. 1501\"}]", "scheme_id": 6, "section": "undivided", "source": "guide RTES 2014, l. 1479-1503", "valid_from": "2014-01-01", "valid_to": null, "version": "2014"}', 'do', NULL, '7925413aa7714baaf8e72aab8ad3a428b41ff4b1e7d16cc9b389ba39ded020ce');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (15, '567a25fe98474519b95a4a2271dd47b0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 7, 'insert', NULL, '{"code": "CA-PROGRESS-2", "family": "PROGRESS", "funder_level": "region", "funder_name": "Région Champagne-Ardenne", "id": 7, "kind": "grant", "label": "PROGRESS volet 2 : appui à l’émergence de projets", "legal_basis": "", "version": 1}', 'do', NULL, '7f063c81ad249a8d589bb9b2026f22eb90b1e2774bc3a408d6e2795bde42257a');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (16, '567a25fe98474519b95a4a2271dd47b0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 7, 'insert', NULL, '{"deliberation": "", "id": 7, "rules": "[]", "scheme_id": 7, "section": "undivided", "source": "guide RTES 2014, l. 1503", "valid_from": "2014-01-01", "valid_to": null, "version": "2014"}', 'do', NULL, 'd68e04bbc27a5da6c65be601648a93f4b34451191e4e9e58a5185ac50df55c9a');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (17, '567a25fe98474519b95a4a2271dd47b0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 8, 'insert', NULL, '{"code": "CA-PROGRESS-3", "family": "PROGRESS", "funder_level": "region", "funder_name": "Région Champagne-Ardenne", "id": 8, "kind": "grant", "label": "PROGRESS volet 3 : appui à l’émergence de projets", "legal_basis": "", "version": 1}', 'do', NULL, '57c0031b968063d36bdcf7198810dd49c85a57b116fd3d6b4d0ca899d6fde58f');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (18, '567a25fe98474519b95a4a2271dd47b0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 8, 'insert', NULL, '{"deliberation": "", "id": 8, "rules": "[]", "scheme_id": 8, "section": "undivided", "source": "guide RTES 2014, l. 1503", "valid_from": "2014-01-01", "valid_to": null, "version": "2014"}', 'do', NULL, 'c2a1ae613f3e7a167066902f5089a6ff6d08db356136654b771f4a8f1acfae5e');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (19, '567a25fe98474519b95a4a2271dd47b0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 9, 'insert', NULL, '{"code": "CG35-CT", "family": "CG35-CT", "funder_level": "department", "funder_name": "Département d’Ille-et-Vilaine", "id": 9, "kind": "territorial_contract", "label": "Contrats de territoire avec les EPCI", "legal_basis": "", "version": 1}', 'do', NULL, 'd87b70aabd4c35ca04a34982e1b643f50a3489b55b9e6962780d8e4427dbf009');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (20, '567a25fe98474519b95a4a2271dd47b0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 9, 'insert', NULL, '{"deliberation": "", "id": 9, "rules": "[{\"type\": \"eligible_beneficiaries\", \"kinds\": [\"local_authority\"], \"source\": \"guide RTES 2014, l. 756\"}]", "scheme_id": 9, "section": "undivided", "source": "guide RTES 2014, l. 756", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, '681d350a2bc24cacc1d9187938243bce750cc9ccbb3b15ebba25b1a540be459c');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (21, '567a25fe98474519b95a4a2271dd47b0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 10, 'insert', NULL, '{"code": "CG35-INNOV-ESS", "family": "CG35-ESS", "funder_level": "department", "funder_name": "Département d’Ille-et-Vilaine", "id": 10, "kind": "grant", "label": "Projets innovants de l’ESS", "legal_basis": "", "version": 1}', 'do', NULL, '965d82c08572ab54f9cc0ed92655e500a0286e2643d1a3fc2ac01f296d77492f');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (22, '567a25fe98474519b95a4a2271dd47b0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 10, 'insert', NULL, '{"deliberation": "", "id": 10, "rules": "[]", "scheme_id": 10, "section": "undivided", "source": "guide RTES 2014, l. 756", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, '1d24a49348722f1e68a85f9f8b4a44ae5929d4c0c011efdd6f26c652b2f54098');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (23, '567a25fe98474519b95a4a2271dd47b0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 11, 'insert', NULL, '{"code": "CG62-EPCI", "family": "CG62-EPCI", "funder_level": "department", "funder_name": "Département du Pas-de-Calais", "id": 11, "kind": "territorial_contract", "label": "Contractualisation avec les EPCI (sans moyens directs)", "legal_basis": "", "version": 1}', 'do', NULL, '6dd829929697707bd498811197f1b565f76b5c4d9733c85feccf67f12da8c0bb');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (24, '567a25fe98474519b95a4a2271dd47b0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 11, 'insert', NULL, '{"deliberation": "", "id": 11, "rules": "[{\"type\": \"eligible_beneficiaries\", \"kinds\": [\"local_authority\"], \"source\": \"guide RTES 2014, l. 796\"}, {\"type\": \"accompaniment\", \"source\": \"guide RTES 2014, l. 796\"}, {\"type\": \"prerequisites\", \"items\": [\"Aide à l’EPCI, dont le PTCE bénéficie par entraînement (la source ne lui alloue aucun moyen direct)\"], \"source\": \"guide RTES 2014, l. 796\"}]", "scheme_id": 11, "section": "undivided", "source": "guide RTES 2014, l. 796", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, 'df88a7aff10b6a0d572895100ab62a68326f6fccaad8dbd82c1483b95b03e347');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (25, '567a25fe98474519b95a4a2271dd47b0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 12, 'insert', NULL, '{"code": "DLA", "family": "DLA", "funder_level": "state", "funder_name": "État et Caisse des Dépôts", "id": 12, "kind": "accompaniment", "label": "Dispositif local d’accompagnement", "legal_basis": "", "version": 1}', 'do', NULL, '5b777a82a685d31f85004194a8238bc7634d54ccf3fffdd3dcb4d272c17dca1e');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (26, '567a25fe98474519b95a4a2271dd47b0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 12, 'insert', NULL, '{"deliberation": "", "id": 12, "rules": "[{\"type\": \"eligible_beneficiaries\", \"kinds\": [\"association\", \"cooperative\"], \"source\": \"guide RTES 2014, l. 639\"}, {\"type\": \"accompaniment\", \"source\": \"guide RTES 2014, l. 637-641\"}]", "scheme_id": 12, "section": "operating", "source": "guide RTES 2014, l. 637-641", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, 'e6e5f5787c26e58ec0ae94dca071c1ee8a5a940f0d6c4d39ba053600a2324877');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (27, '567a25fe98474519b95a4a2271dd47b0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 13, 'insert', NULL, '{"code": "FEADER", "family": "FESI-FEADER", "funder_level": "europe", "funder_name": "Union européenne (FEADER)", "id": 13, "kind": "grant", "label": "Fonds européen agricole pour le développement rural", "legal_basis": "", "version": 1}', 'do', NULL, 'd890393d87de581a429daeadeaac90b1792027cc95e47fad028bcd4a0d89efb5');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (28, '567a25fe98474519b95a4a2271dd47b0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 13, 'insert', NULL, '{"deliberation": "", "id": 13, "rules": "[{\"type\": \"co_funding\", \"notified\": true, \"source\": \"guide RTES 2014, l. 717, 1264 ; TFUE, art. 108 § 3\"}]", "scheme_id": 13, "section": "undivided", "source": "guide RTES 2014, l. 717, 1264", "valid_from": "2014-01-01", "valid_to": null, "version": "2014"}', 'do', NULL, '945dc573f237aa4c15f9a9065e4edfba4c41abbe9f927de8d63bd40e41fd408f');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (29, '567a25fe98474519b95a4a2271dd47b0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 14, 'insert', NULL, '{"code": "FEDER-RA-A7", "family": "FESI-RA", "funder_level": "europe", "funder_name": "Union européenne (FEDER, Région Rhône-Alpes)", "id": 14, "kind": "grant", "label": "FEDER Rhône-Alpes, type d’actions 7 : acteurs de l’ESS et innovation sociale", "legal_basis": "", "version": 1}', 'do', NULL, '4ae0c3fa62f04ffae368a8946936912fe167cda3330f19263792df3ec32b20e7');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (30, '567a25fe98474519b95a4a2271dd47b0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 14, 'insert', NULL, '{"deliberation": "", "id": 14, "rules": "[{\"type\": \"co_funding\", \"notified\": true, \"source\": \"guide RTES 2014, l. 1444 ; TFUE, art. 108 § 3\"}]", "scheme_id": 14, "section": "undivided", "source": "guide RTES 2014, l. 1433-1444", "valid_from": "2014-01-01", "valid_to": null, "version": "2014"}', 'do', NULL, '1d8e12b10bdcab6879540c23e1ea9ca510d30175aec0353cb713aacce1a21c10');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (31, '567a25fe98474519b95a4a2271dd47b0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 15, 'insert', NULL, '{"code": "FR-2013-AAP-PTCE", "family": "FR-AAP-PTCE", "funder_level": "state", "funder_name": "État", "id": 15, "kind": "call", "label": "Appel à projets interministériel PTCE", "legal_basis": "", "version": 1}', 'do', NULL, 'f2c70f00a2078531483b076c9e705a6616653292ce22203cbb4b861bd04ad51e');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (32, '567a25fe98474519b95a4a2271dd47b0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 15, 'insert', NULL, '{"deliberation": "", "id": 15, "rules": "[{\"type\": \"eligible_beneficiaries\", \"mixed\": true, \"source\": \"guide RTES 2014, l. 212\"}, {\"type\": \"recorded_outcome\", \"applications\": 180, \"admissible\": 130, \"awards\": 23, \"source\": \"guide RTES 2014, l. 98\"}]", "scheme_id": 15, "section": "undivided", "source": "guide RTES 2014, l. 41, 98, 212", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, '25f8fdbe48e6def60469a692068d70058bbefd08edf7306b2088172e0a737aa6');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (33, '567a25fe98474519b95a4a2271dd47b0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 16, 'insert', NULL, '{"code": "FR-2015-AAP2", "family": "FR-AAP-PTCE", "funder_level": "state", "funder_name": "État et Caisse des Dépôts", "id": 16, "kind": "call", "label": "Deuxième appel à projets PTCE", "legal_basis": "", "version": 1}', 'do', NULL, 'a989df673cb0f40e61507f415470855708cb445fa8e4509dae8d36af8f9cedf3');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (34, '567a25fe98474519b95a4a2271dd47b0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 16, 'insert', NULL, '{"deliberation": "", "id": 16, "rules": "[{\"type\": \"duration\", \"max_months\": 36, \"source\": \"décret 2015-431\"}, {\"type\": \"recorded_outcome\", \"admissible\": 99, \"awards\": 14, \"source\": \"chorum.fr, 15/01/2016\"}]", "scheme_id": 16, "section": "undivided", "source": "essnormandie.org ; chorum.fr, 15/01/2016", "valid_from": "2015-01-01", "valid_to": null, "version": "2015"}', 'do', NULL, '57548cfdd24c183827a301651aa7a0a8defe8353dbc6a8b111c1cbb201cde0bc');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (35, '567a25fe98474519b95a4a2271dd47b0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 17, 'insert', NULL, '{"code": "FR-2021-AMI-P1", "family": "FR-AMI-PTCE", "funder_level": "state", "funder_name": "État", "id": 17, "kind": "accompaniment", "label": "AMI PTCE émergents (phase 1)", "legal_basis": "", "version": 1}', 'do', NULL, '533d6e4d6c2da1de5a831e577da7a11d6e216ffe5afbf143bab7c37e5ba9ea15');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (36, '567a25fe98474519b95a4a2271dd47b0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 17, 'insert', NULL, '{"deliberation": "", "id": 17, "rules": "[{\"type\": \"phases\", \"stage\": \"emergence\", \"source\": \"economie.gouv.fr\"}, {\"type\": \"accompaniment\", \"source\": \"economie.gouv.fr\"}, {\"type\": \"recorded_outcome\", \"applications\": 134, \"awards\": 107, \"source\": \"chorum.fr\"}]", "scheme_id": 17, "section": "operating", "source": "economie.gouv.fr ; chorum.fr", "valid_from": "2021-01-01", "valid_to": null, "version": "2021"}', 'do', NULL, '40b7c327e20f8d0ff613091245ad9755314ec2c694d9ab42d79e137aff9bdcb2');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (37, '567a25fe98474519b95a4a2271dd47b0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 18, 'insert', NULL, '{"code": "FR-2021-AMI-P2", "family": "FR-AMI-PTCE", "funder_level": "state", "funder_name": "État", "id": 18, "kind": "ami", "label": "AMI PTCE (phase 2)", "legal_basis": "", "version": 1}', 'do', NULL, '061be94c6fed944fab5ce10c09c1f112fc95622c0c7ed6d816aef7e0dbd0ae98');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (38, '567a25fe98474519b95a4a2271dd47b0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 18, 'insert', NULL, '{"deliberation": "", "id": 18, "rules": "[{\"type\": \"cap\", \"scope\": \"file\", \"amount\": \"100000.00\", \"source\": \"economie.gouv.fr\"}, {\"type\": \"duration\", \"max_months\": 24, \"source\": \"economie.gouv.fr\"}, {\"type\": \"requires_award\", \"scheme\": \"FR-2021-AMI-P1\", \"or_applied\": true, \"source\": \"economie.gouv.fr\"}, {\"type\": \"recorded_outcome\", \"awards\": 15, \"source\": \"banquedesterritoires.fr, 2023\"}]", "scheme_id": 18, "section": "operating", "source": "economie.gouv.fr ; banquedesterritoires.fr, 2023", "valid_from": "2021-01-01", "valid_to": null, "version": "2021"}', 'do', NULL, '031af9d55bccce28f58b3a45bb7ca7c064ec214e9b82fd0ee11c81af318357e9');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (39, '567a25fe98474519b95a4a2271dd47b0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 19, 'insert', NULL, '{"code": "FR-2025-AMI", "family": "FR-AMI-PTCE", "funder_level": "state", "funder_name": "État", "id": 19, "kind": "ami", "label": "AMI « Financer le développement des PTCE »", "legal_basis": "", "version": 1}', 'do', NULL, '72bdfbfdb3a251e3df761c81f492c7bd513a7af5bfb9322b865633cbd452586a');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (40, '567a25fe98474519b95a4a2271dd47b0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 19, 'insert', NULL, '{"deliberation": "", "id": 19, "rules": "[{\"type\": \"indicative_range\", \"low\": \"30000.00\", \"high\": \"80000.00\", \"source\": \"mediatico.fr\"}, {\"type\": \"cap\", \"scope\": \"file\", \"amount\": \"80000.00\", \"source\": \"mediatico.fr\"}, {\"type\": \"duration\", \"max_months\": 24, \"source\": \"mediatico.fr\"}, {\"type\": \"eligible_categories\", \"categories\": [\"coordination\", \"staff\", \"study\"], \"source\": \"mediatico.fr\"}, {\"type\": \"instalment_plan\", \"parts\": [{\"kind\": \"advance\", \"rate\": \"1\", \"condition\": \"versé la première année\"}], \"source\": \"mediatico.fr\"}, {\"type\": \"recorded_outcome\", \"applications\": 79, \"awards\": 8, \"source\": \"coorace.org, 18/12/2025\"}]", "scheme_id": 19, "section": "operating", "source": "mediatico.fr ; coorace.org, 18/12/2025", "valid_from": "2025-01-01", "valid_to": null, "version": "2025"}', 'do', NULL, '141b78554168984055b99e9424d974899bada7e7e279e768456748eee19b0577');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (41, '567a25fe98474519b95a4a2271dd47b0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 20, 'insert', NULL, '{"code": "FSE", "family": "FESI-FSE", "funder_level": "europe", "funder_name": "Union européenne (FSE)", "id": 20, "kind": "grant", "label": "Fonds social européen", "legal_basis": "", "version": 1}', 'do', NULL, 'a80d2d7cdf1613d985b03cfaff58e32cc932e413dade171c083ae11c6ba2342d');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (42, '567a25fe98474519b95a4a2271dd47b0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 20, 'insert', NULL, '{"deliberation": "", "id": 20, "rules": "[{\"type\": \"co_funding\", \"notified\": true, \"source\": \"guide RTES 2014, l. 717, 1503 ; TFUE, art. 108 § 3\"}]", "scheme_id": 20, "section": "undivided", "source": "guide RTES 2014, l. 717, 1503", "valid_from": "2014-01-01", "valid_to": null, "version": "2014"}', 'do', NULL, 'd407e7d2a69ade57513dc155d7c79077f43eeee870ed494c6e576c219c8c35e4');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (43, '567a25fe98474519b95a4a2271dd47b0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 21, 'insert', NULL, '{"code": "HDF-COTE", "family": "HDF-COTE", "funder_level": "region", "funder_name": "Région Hauts-de-France", "id": 21, "kind": "grant", "label": "Coopérations territoriales économiques (COTE)", "legal_basis": "", "version": 1}', 'do', NULL, '8f8b3851a7c2dfdd682981c4e978236acef20e74d09c33d7864155e2c1e70e54');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (44, '567a25fe98474519b95a4a2271dd47b0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 21, 'insert', NULL, '{"deliberation": "", "id": 21, "rules": "[{\"type\": \"flat_amount\", \"amount\": \"60000.00\", \"source\": \"entreprises.hautsdefrance.fr\"}, {\"type\": \"duration\", \"max_months\": 24, \"source\": \"entreprises.hautsdefrance.fr\"}, {\"type\": \"eligible_beneficiaries\", \"kinds\": [\"association\", \"foundation\", \"cooperative\", \"mutual\", \"enterprise\", \"network_head\", \"training\", \"research\", \"other\"], \"ess\": true, \"source\": \"entreprises.hautsdefrance.fr\"}, {\"type\": \"settlement\", \"mode\": \"flat\", \"source\": \"entreprises.hautsdefrance.fr\"}]", "scheme_id": 21, "section": "operating", "source": "entreprises.hautsdefrance.fr (règlement sans date)", "valid_from": "2024-01-01", "valid_to": null, "version": "sans date"}', 'do', NULL, '36492d7cccfe2a2517cdc5fefc1fd40cb62397e26bfd4edb61fb399518d1b7a3');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (45, '567a25fe98474519b95a4a2271dd47b0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 22, 'insert', NULL, '{"code": "IDF-2013-AMI-PTCE", "family": "IDF-PTCE", "funder_level": "region", "funder_name": "Région Île-de-France", "id": 22, "kind": "ami", "label": "Appel à manifestation d’intérêt PTCE", "legal_basis": "", "version": 1}', 'do', NULL, '31ff1b06cab8a9d5bd0388dcbdf25fea3fdb75409ccf212ff97225bee53a11b8');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (46, '567a25fe98474519b95a4a2271dd47b0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 22, 'insert', NULL, '{"deliberation": "", "id": 22, "rules": "[{\"type\": \"min_self_financing\", \"autonomy_plan\": true, \"source\": \"guide RTES 2014, l. 691\"}, {\"type\": \"prerequisites\", \"items\": [\"Collectif d’acteurs déjà constitué\"], \"source\": \"guide RTES 2014, l. 691\"}, {\"type\": \"recorded_outcome\", \"applications\": 23, \"awards\": 4, \"source\": \"guide RTES 2014, l. 649\"}]", "scheme_id": 22, "section": "undivided", "source": "guide RTES 2014, l. 649, 691", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, '566f854c9cbf359d372ae70e40cc0127eee646adda7c116dbc0e1832748fc5df');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (47, '567a25fe98474519b95a4a2271dd47b0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 23, 'insert', NULL, '{"code": "IDF-2014-AMI-PTCE", "family": "IDF-PTCE", "funder_level": "region", "funder_name": "Région Île-de-France", "id": 23, "kind": "ami", "label": "Appel à manifestation d’intérêt PTCE (2014)", "legal_basis": "", "version": 1}', 'do', NULL, '5046f55e5beae671e393a6cd3945a0835931487e3ed7db30e6f9da1b75dd0fd2');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (48, '567a25fe98474519b95a4a2271dd47b0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 23, 'insert', NULL, '{"deliberation": "", "id": 23, "rules": "[{\"type\": \"eligible_beneficiaries\", \"ess_or_member\": true, \"source\": \"guide RTES 2014, l. 1429\"}, {\"type\": \"prerequisites\", \"items\": [\"Démarche de PTCE déjà engagée, ses partenaires et son projet présentés\", \"Coordinateur du programme nommé\"], \"source\": \"guide RTES 2014, l. 1427-1429\"}]", "scheme_id": 23, "section": "undivided", "source": "guide RTES 2014, l. 1425-1429", "valid_from": "2014-01-01", "valid_to": null, "version": "2014"}', 'do', NULL, '9bebf6ecbfea30b7cfee30c6a31febc8801e5836e5299df065a35ba2cee29d2a');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (49, '567a25fe98474519b95a4a2271dd47b0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 24, 'insert', NULL, '{"code": "IDF-EMPLOIS-TREMPLIN", "family": "IDF-EMPLOI", "funder_level": "region", "funder_name": "Région Île-de-France", "id": 24, "kind": "grant", "label": "Emplois-tremplin", "legal_basis": "", "version": 1}', 'do', NULL, '7d22f7e6302993374a4ceaa8bf3f853cb7fb0e57e00a72424e3d19f2bdc80991');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (50, '567a25fe98474519b95a4a2271dd47b0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 24, 'insert', NULL, '{"deliberation": "", "id": 24, "rules": "[{\"type\": \"eligible_categories\", \"categories\": [\"staff\"], \"source\": \"guide RTES 2014, l. 691\"}, {\"type\": \"tapering\", \"years\": 3, \"source\": \"guide RTES 2014, l. 691\"}, {\"type\": \"duration\", \"max_months\": 36, \"source\": \"guide RTES 2014, l. 691\"}]", "scheme_id": 24, "section": "operating", "source": "guide RTES 2014, l. 691", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, 'acfd17ccd9324149916cdfae65545bf45caeaff7c5a6b6f3658156f755bf7c29');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (51, '567a25fe98474519b95a4a2271dd47b0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 25, 'insert', NULL, '{"code": "IDF-GE", "family": "IDF-EMPLOI", "funder_level": "region", "funder_name": "Région Île-de-France", "id": 25, "kind": "grant", "label": "Soutien aux groupements d’employeurs", "legal_basis": "", "version": 1}', 'do', NULL, 'bc7e37c0c5af11b1a6d67238fea1a1e021c5e50a16ef6d25cf0b28a4ed795a4f');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (52, '567a25fe98474519b95a4a2271dd47b0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 25, 'insert', NULL, '{"deliberation": "", "id": 25, "rules": "[]", "scheme_id": 25, "section": "undivided", "source": "guide RTES 2014, l. 691", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, 'f92d0faae3628372bc71da01da971fe1ead688c6727eb6ec089974946fa0ce42');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (53, '567a25fe98474519b95a4a2271dd47b0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 26, 'insert', NULL, '{"code": "IDF-SENSIB-ESS", "family": "IDF-ESS", "funder_level": "region", "funder_name": "Région Île-de-France", "id": 26, "kind": "grant", "label": "Sensibilisation à l’ESS et à l’innovation sociale", "legal_basis": "", "version": 1}', 'do', NULL, '9b7b0b9e72ea247e1c394e12bdb80d3f7f284ba97fb92a600c02e12185cef472');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (54, '567a25fe98474519b95a4a2271dd47b0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 26, 'insert', NULL, '{"deliberation": "", "id": 26, "rules": "[]", "scheme_id": 26, "section": "undivided", "source": "guide RTES 2014, l. 1393-1405", "valid_from": "2012-01-01", "valid_to": null, "version": "2012"}', 'do', NULL, 'd82b1868c86f5ab1a3720846444a251eac6a3fba6685a336090b8dc9ac73e25d');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (55, '567a25fe98474519b95a4a2271dd47b0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 27, 'insert', NULL, '{"code": "LMCU-AAP", "family": "LMCU-AAP", "funder_level": "intercommunality", "funder_name": "Lille Métropole Communauté urbaine", "id": 27, "kind": "call", "label": "Appel à projets permanent : coopération et mutualisation", "legal_basis": "", "version": 1}', 'do', NULL, '2aebfa4a8513b06de1f1dd714762adca5895502c0782f992152e4ee3c7e5a28c');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (56, '567a25fe98474519b95a4a2271dd47b0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 27, 'insert', NULL, '{"deliberation": "", "id": 27, "rules": "[]", "scheme_id": 27, "section": "undivided", "source": "guide RTES 2014, l. 684", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, '90f77566f9eb860465ea45ee9d4807cdf4378ea1567f3e32987f79d175ca09f1');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (57, '567a25fe98474519b95a4a2271dd47b0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 28, 'insert', NULL, '{"code": "LOR-PACTE", "family": "LOR-PACTE", "funder_level": "region", "funder_name": "Région Lorraine", "id": 28, "kind": "territorial_contract", "label": "PACTE Lorraine : innovation sociale sur les territoires", "legal_basis": "", "version": 1}', 'do', NULL, 'de0460187679cf8d201d09286a8bdd8fda36ca82c7e7c07959b0bddd324cbc9e');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (58, '567a25fe98474519b95a4a2271dd47b0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 28, 'insert', NULL, '{"deliberation": "", "id": 28, "rules": "[{\"type\": \"parity\", \"level\": \"state\", \"source\": \"guide RTES 2014, l. 734\"}, {\"type\": \"duration\", \"max_months\": 36, \"source\": \"guide RTES 2014, l. 734\"}]", "scheme_id": 28, "section": "undivided", "source": "guide RTES 2014, l. 734", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, '8075e02dfa71cd3a0381cb2b594e67c71208d6ff509c6dea5649ea3e22d8d80c');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (59, '567a25fe98474519b95a4a2271dd47b0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 29, 'insert', NULL, '{"code": "NA-SENSIB-ESS", "family": "NA-ESS", "funder_level": "region", "funder_name": "Région Nouvelle-Aquitaine", "id": 29, "kind": "grant", "label": "Sensibiliser aux démarches collectives de l’ESS", "legal_basis": "", "version": 1}', 'do', NULL, '3ab5965e35a1718ad08c3dd4316135e05a4767c18235934aa2822400269cb542');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (60, '567a25fe98474519b95a4a2271dd47b0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 29, 'insert', NULL, '{"deliberation": "", "id": 29, "rules": "[{\"type\": \"max_rate\", \"rate\": \"0.50\", \"when\": \"state_aid\", \"source\": \"aides-territoires\"}, {\"type\": \"max_rate\", \"rate\": \"0.75\", \"when\": \"not_state_aid\", \"source\": \"aides-territoires\"}, {\"type\": \"cap\", \"scope\": \"file\", \"amount\": \"20000.00\", \"source\": \"aides-territoires\"}, {\"type\": \"floor\", \"amount\": \"5000.00\", \"source\": \"aides-territoires\"}]", "scheme_id": 29, "section": "operating", "source": "aides-territoires (règlement sans date)", "valid_from": "2024-01-01", "valid_to": null, "version": "sans date"}', 'do', NULL, 'bfda6d996f154c6ce14162ec6fb7091f8ec26a3c986ea21f29bf63622eaef191');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (61, '567a25fe98474519b95a4a2271dd47b0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 30, 'insert', NULL, '{"code": "PDL-2013-PTCE-1", "family": "PDL-2013-PTCE", "funder_level": "region", "funder_name": "Région Pays de la Loire", "id": 30, "kind": "grant", "label": "Soutien aux PTCE : émergence", "legal_basis": "", "version": 1}', 'do', NULL, '5a40aa5ea5c2071e2cb4ec9812b2a2616496bd839cb22ef8fb561aff740c779b');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (62, '567a25fe98474519b95a4a2271dd47b0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 30, 'insert', NULL, '{"deliberation": "", "id": 30, "rules": "[{\"type\": \"phases\", \"stage\": \"emergence\", \"source\": \"guide RTES 2014, l. 675\"}, {\"type\": \"cap\", \"scope\": \"stage\", \"amount\": \"25000.00\", \"source\": \"guide RTES 2014, l. 675\"}, {\"type\": \"cap\", \"scope\": \"ptce\", \"amount\": \"50000.00\", \"family\": \"PDL-2013-PTCE\", \"source\": \"guide RTES 2014, l. 675\"}]", "scheme_id": 30, "section": "undivided", "source": "guide RTES 2014, l. 675", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, '0cdf84ed091cd5b772faab19f5b347bdd44ae7cbb0a1be8cbb69e4e6a862fed9');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (63, '567a25fe98474519b95a4a2271dd47b0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 31, 'insert', NULL, '{"code": "PDL-2013-PTCE-2", "family": "PDL-2013-PTCE", "funder_level": "region", "funder_name": "Région Pays de la Loire", "id": 31, "kind": "grant", "label": "Soutien aux PTCE : démarrage", "legal_basis": "", "version": 1}', 'do', NULL, '4c87e39ed8e0942157524d1b5f7a62cb380ff7f495ce7673f61f6ee5255a618b');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (64, '567a25fe98474519b95a4a2271dd47b0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 31, 'insert', NULL, '{"deliberation": "", "id": 31, "rules": "[{\"type\": \"phases\", \"stage\": \"start_up\", \"after\": \"PDL-2013-PTCE-1\", \"source\": \"guide RTES 2014, l. 675\"}, {\"type\": \"cap\", \"scope\": \"stage\", \"amount\": \"25000.00\", \"source\": \"guide RTES 2014, l. 675\"}, {\"type\": \"cap\", \"scope\": \"ptce\", \"amount\": \"50000.00\", \"family\": \"PDL-2013-PTCE\", \"source\": \"guide RTES 2014, l. 675\"}, {\"type\": \"duration\", \"min_months\": 24, \"since\": \"previous_phase\", \"source\": \"guide RTES 2014, l. 675\"}]", "scheme_id": 31, "section": "undivided", "source": "guide RTES 2014, l. 675", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, '55ba83d98912ed3aa0c81505b1dc1bb8665956dbb5fb35a7303ee0a72c505e74');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (65, '567a25fe98474519b95a4a2271dd47b0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 32, 'insert', NULL, '{"code": "PDL-GE-DIV", "family": "PDL-GE", "funder_level": "region", "funder_name": "Région Pays de la Loire", "id": 32, "kind": "grant", "label": "Aide à la diversification des GE et GEIQ", "legal_basis": "", "version": 1}', 'do', NULL, 'f04b9f5ee7b60292c6b5f773eac83c53ae48ae76e06e4217eaf90886302ba9b3');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (66, '567a25fe98474519b95a4a2271dd47b0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 32, 'insert', NULL, '{"deliberation": "", "id": 32, "rules": "[{\"type\": \"max_rate\", \"rate\": \"0.50\", \"when\": \"only_public_funder\", \"source\": \"territoires.paysdelaloire.fr\"}, {\"type\": \"public_aid_ceiling\", \"rate\": \"0.80\", \"when\": \"other_public_aid\", \"source\": \"territoires.paysdelaloire.fr\"}, {\"type\": \"cap\", \"scope\": \"file\", \"amount\": \"6000.00\", \"source\": \"territoires.paysdelaloire.fr\"}, {\"type\": \"eligible_categories\", \"categories\": [\"staff\"], \"source\": \"territoires.paysdelaloire.fr\"}, {\"type\": \"max_awards\", \"count\": 1, \"of\": \"beneficiary\", \"source\": \"territoires.paysdelaloire.fr\"}]", "scheme_id": 32, "section": "operating", "source": "territoires.paysdelaloire.fr (règlement sans date)", "valid_from": "2024-01-01", "valid_to": null, "version": "sans date"}', 'do', NULL, 'cf0ed104b7977e0de28ce0e8833e1e376731630e8857f9969571cff71dc70bde');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (67, '567a25fe98474519b95a4a2271dd47b0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 33, 'insert', NULL, '{"code": "PDL-GE", "family": "PDL-GE", "funder_level": "region", "funder_name": "Région Pays de la Loire", "id": 33, "kind": "grant", "label": "Aide au démarrage des GE et GEIQ", "legal_basis": "", "version": 1}', 'do', NULL, '8c9780e5ea63c10ce5356e1ff967723adb7433e844499feff1055e0006a4ff0f');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (68, '567a25fe98474519b95a4a2271dd47b0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 33, 'insert', NULL, '{"deliberation": "", "id": 33, "rules": "[{\"type\": \"max_rate\", \"rate\": \"0.50\", \"when\": \"only_public_funder\", \"source\": \"territoires.paysdelaloire.fr\"}, {\"type\": \"public_aid_ceiling\", \"rate\": \"0.80\", \"when\": \"other_public_aid\", \"source\": \"territoires.paysdelaloire.fr\"}, {\"type\": \"cap\", \"scope\": \"file\", \"amount\": \"12000.00\", \"source\": \"territoires.paysdelaloire.fr\"}, {\"type\": \"eligible_categories\", \"categories\": [\"staff\"], \"source\": \"territoires.paysdelaloire.fr\"}, {\"type\": \"vat\", \"expected\": \"excluding_tax\", \"source\": \"territoires.paysdelaloire.fr\"}, {\"type\": \"max_awards\", \"count\": 1, \"of\": \"beneficiary\", \"source\": \"territoires.paysdelaloire.fr\"}]", "scheme_id": 33, "section": "operating", "source": "territoires.paysdelaloire.fr (règlement sans date)", "valid_from": "2024-01-01", "valid_to": null, "version": "sans date"}', 'do', NULL, 'df3e9f659f59cbb8a3df545898d92d6d368b0ff89a7056b6b57d85e22c108f93');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (69, '567a25fe98474519b95a4a2271dd47b0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 34, 'insert', NULL, '{"code": "RA-CDDRA", "family": "RA-CDDRA", "funder_level": "region", "funder_name": "Région Rhône-Alpes", "id": 34, "kind": "territorial_contract", "label": "Fonds territoriaux des contrats de développement durable Rhône-Alpes (CDDRA)", "legal_basis": "", "version": 1}', 'do', NULL, 'b0099b7054b90bf7004c464ddb01ed6d47c7baa7aa8839fa366606be9926aa4d');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (70, '567a25fe98474519b95a4a2271dd47b0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 34, 'insert', NULL, '{"deliberation": "", "id": 34, "rules": "[{\"type\": \"indicative_range\", \"low\": \"30000.00\", \"high\": \"40000.00\", \"source\": \"guide RTES 2014, l. 785\"}]", "scheme_id": 34, "section": "undivided", "source": "guide RTES 2014, l. 659, 717, 785", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, '74e63977635a7ca042685b8413a85182c91456b5dc78ad9ff9bacad3bf105e6f');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (71, '567a25fe98474519b95a4a2271dd47b0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 35, 'insert', NULL, '{"code": "VERRIERE-INGENIERIE", "family": "VERRIERE-INGENIERIE", "funder_level": "commune", "funder_name": "La Verrière", "id": 35, "kind": "accompaniment", "label": "Ingénierie communale en nature : deux agents", "legal_basis": "", "version": 1}', 'do', NULL, 'ba15038747b45f01ccbf16ef78e0ec9177d91aa3c3e305caf81a6b93a1a6e7a1');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (72, '567a25fe98474519b95a4a2271dd47b0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 35, 'insert', NULL, '{"deliberation": "", "id": 35, "rules": "[{\"type\": \"accompaniment\", \"source\": \"guide RTES 2014, l. 467\"}]", "scheme_id": 35, "section": "operating", "source": "guide RTES 2014, l. 467", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, '8fa5505ed4333bbea921b902f088574abeefeb7753bf365b4dc4134a66427157');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (73, '96a3821a63fb4214b356c072c822f979', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 1, 'insert', NULL, '{"amount": null, "axis": "Économie sociale et solidaire", "end": null, "id": 1, "kind": "state_region_contract", "name": "Contrat de projets État-Région Bourgogne", "notes": "Inscription de l’ESS obtenue pour le prochain contrat (2014) ; départements et Pays à associer ensuite.", "signatories": "État, Région Bourgogne", "sort_key": "contrat de projets etat region bourgogne", "source": "guide RTES 2014, l. 725", "start": null, "version": 1}', 'do', NULL, '389cc8a2af90e9e11b4778bb388acf5ccb89704275cf735ab6de855ef6c052a1');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (74, '96a3821a63fb4214b356c072c822f979', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 2, 'insert', NULL, '{"amount": null, "axis": "", "end": null, "id": 2, "kind": "ess_programme", "name": "PRDESS Bourgogne : programme régional de développement de l’ESS", "notes": "Décline l’ESS du schéma régional, où elle figure depuis 2005. PTCE non inscrits au schéma, attendus dans les programmes opérationnels européens.", "signatories": "Région Bourgogne", "sort_key": "prdess bourgogne : programme regional de developpement de l ess", "source": "guide RTES 2014, l. 711, 725", "start": null, "version": 1}', 'do', NULL, '08e02095a1c8d150e6d6d6cc11893c72e922283749c566d9104ac54b7e488bb4');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (75, '96a3821a63fb4214b356c072c822f979', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 3, 'insert', NULL, '{"amount": 150000000000, "axis": "Innovation sociale sur les territoires", "end": null, "id": 3, "kind": "state_region_contract", "name": "PACTE Lorraine", "notes": "Trois ans, 3 objectifs, 17 actions, 3 volets ; financement à parité entre l’État et la Région. Le montant est celui des investissements prévus, tous volets.", "signatories": "État, Région Lorraine", "sort_key": "pacte lorraine", "source": "guide RTES 2014, l. 732-736", "start": null, "version": 1}', 'do', NULL, '0e95a0a45a1adba95b342157a3fe5c31d108c873edfcb6b50dfe4f3c28777dc5');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (76, '96a3821a63fb4214b356c072c822f979', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 1, 'insert', NULL, '{"framework_id": 3, "id": 1, "scheme_id": 28}', 'do', NULL, 'dab693210538483305fddaab910567c982923eee1ffe8f6ae1b98e8f9ad6edf9');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (77, '96a3821a63fb4214b356c072c822f979', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 4, 'insert', NULL, '{"amount": null, "axis": "Coopérations économiques territoriales", "end": null, "id": 4, "kind": "economic_strategy", "name": "SRDE Rhône-Alpes", "notes": "Voté en 2011, sans nommer les PTCE. Un SRDEI est annoncé pour 2015.", "signatories": "Région Rhône-Alpes", "sort_key": "srde rhone alpes", "source": "guide RTES 2014, l. 717", "start": null, "version": 1}', 'do', NULL, '44c23618a21bf130342c46b607da13b68402fd1b7266d7a9279ff7c6fd676906');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (78, '96a3821a63fb4214b356c072c822f979', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 5, 'insert', NULL, '{"amount": null, "axis": "Innovation sociale", "end": null, "id": 5, "kind": "innovation_strategy", "name": "SRI Rhône-Alpes : stratégie régionale de l’innovation", "notes": "Septembre 2013 ; prépare les programmes européens et nomme les PTCE.", "signatories": "Région Rhône-Alpes", "sort_key": "sri rhone alpes : strategie regionale de l innovation", "source": "guide RTES 2014, l. 717, 1433-1440", "start": null, "version": 1}', 'do', NULL, '05adfdc2829509b4ed0a650488af7c7321095e81fc058daef4615a9f9e58fd54');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (79, '96a3821a63fb4214b356c072c822f979', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 6, 'insert', NULL, '{"amount": null, "axis": "Type d’actions 7 : acteurs de l’ESS et réseaux de l’innovation sociale", "end": "2020-12-31", "id": 6, "kind": "european_programme", "name": "PO FEDER/FSE Rhône-Alpes 2014-2020", "notes": "", "signatories": "Union européenne, Région Rhône-Alpes", "sort_key": "po feder/fse rhone alpes 2014 2020", "source": "guide RTES 2014, l. 703, 1433-1444", "start": "2014-01-01", "version": 1}', 'do', NULL, '5a9f25a36441d756ff58342a81e15e81a98844c3487a886bd4f73c3e44aeb842');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (80, '96a3821a63fb4214b356c072c822f979', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 2, 'insert', NULL, '{"framework_id": 6, "id": 2, "scheme_id": 14}', 'do', NULL, '2b967994fd6174e5426b9272110b7fe1ee9fc53452bf30cccdf2f1dc56dcb3bd');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (81, '96a3821a63fb4214b356c072c822f979', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 7, 'insert', NULL, '{"amount": null, "axis": "", "end": null, "id": 7, "kind": "territorial_contract", "name": "CDDRA : contrats de développement durable Rhône-Alpes", "notes": "Pas de crédits réservés aux PTCE : leurs projets passent par les fonds territoriaux.", "signatories": "Région Rhône-Alpes, Pays, Parcs et autres territoires", "sort_key": "cddra : contrats de developpement durable rhone alpes", "source": "guide RTES 2014, l. 659, 717, 785", "start": null, "version": 1}', 'do', NULL, '088b69459e574105aca7085838d0d1e70467a710ae989684c72c2a4aa1721091');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (82, '96a3821a63fb4214b356c072c822f979', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 3, 'insert', NULL, '{"framework_id": 7, "id": 3, "scheme_id": 34}', 'do', NULL, '87e6ab1d0c2be915096632b5392c1d6b0fd2e1e20b0d1cea4e4783c1addf6d97');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (83, '96a3821a63fb4214b356c072c822f979', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 8, 'insert', NULL, '{"amount": null, "axis": "PTCE et innovation sociale, nouveaux champs d’intervention", "end": null, "id": 8, "kind": "economic_strategy", "name": "SRDEI Île-de-France", "notes": "", "signatories": "Région Île-de-France", "sort_key": "srdei ile de france", "source": "guide RTES 2014, l. 748-750, 1399-1409", "start": null, "version": 1}', 'do', NULL, '9660385c18caef6c8fabd539614738da603d2dd7e937212568015bb1cfee8be2');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (84, '96a3821a63fb4214b356c072c822f979', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 4, 'insert', NULL, '{"framework_id": 8, "id": 4, "scheme_id": 22}', 'do', NULL, '3fbef3b425ef757ce3290a72021fbddc167c025882784644889cbf6c1cf2fa6e');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (85, '96a3821a63fb4214b356c072c822f979', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 5, 'insert', NULL, '{"framework_id": 8, "id": 5, "scheme_id": 23}', 'do', NULL, '39a933716bd0cb7ddceb7d0b7db12f58ed1f747e807715f64756837a1ad0eae9');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (86, '96a3821a63fb4214b356c072c822f979', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 9, 'insert', NULL, '{"amount": null, "axis": "3.3 Structuration de l’ESS dans les PTCE", "end": null, "id": 9, "kind": "ess_programme", "name": "Politique régionale ESS Île-de-France (rapport de mise en œuvre de la SRDEI)", "notes": "Novembre 2012. Son règlement d’intervention est l’annexe 2 de la délibération.", "signatories": "Région Île-de-France", "sort_key": "politique regionale ess ile de france (rapport de mise en oeuvre de la srdei)", "source": "guide RTES 2014, l. 750, 1393-1423", "start": null, "version": 1}', 'do', NULL, '960a6ad68bbe751bb44943ede697c8e11e8e940b7e805930041e820b326f21fe');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (87, '96a3821a63fb4214b356c072c822f979', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 6, 'insert', NULL, '{"framework_id": 9, "id": 6, "scheme_id": 26}', 'do', NULL, 'a837a87fcc6e760dc96b4b140af7b07bb3743b613e4c8fc266fc4ea93984f12f');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (88, '96a3821a63fb4214b356c072c822f979', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 7, 'insert', NULL, '{"framework_id": 9, "id": 7, "scheme_id": 22}', 'do', NULL, '5a62ef84ae63080fade886a99f7a66cb98ff5227e0441e419adfe43438d8fc18');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (89, '96a3821a63fb4214b356c072c822f979', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 8, 'insert', NULL, '{"framework_id": 9, "id": 8, "scheme_id": 23}', 'do', NULL, 'd7f4aab386cfa254ff9b51bc40b5caf1f40244c9169f383bc584409c6e332efa');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (90, '96a3821a63fb4214b356c072c822f979', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 10, 'insert', NULL, '{"amount": null, "axis": "Démarche commune aux services et aux territoires", "end": null, "id": 10, "kind": "territorial_contract", "name": "Pactes pour le développement des territoires (Île-de-France)", "notes": "", "signatories": "Région Île-de-France, territoires", "sort_key": "pactes pour le developpement des territoires (ile de france)", "source": "guide RTES 2014, l. 750, 831, 1411", "start": null, "version": 1}', 'do', NULL, '2b0cb4b67df642a08bb56063acef14191822a2bc730c8c1d42284cc67edb920f');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (91, '96a3821a63fb4214b356c072c822f979', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 11, 'insert', NULL, '{"amount": null, "axis": "Structuration collective de l’ESS", "end": "2016-12-31", "id": 11, "kind": "economic_strategy", "name": "SREED Pays de la Loire 2011-2016", "notes": "Le bilan 2013 cite l’émergence et le démarrage de PTCE en Pays d’Ancenis, Pays du Mans et à La Roche-sur-Yon.", "signatories": "Région Pays de la Loire", "sort_key": "sreed pays de la loire 2011 2016", "source": "guide RTES 2014, l. 1446-1475", "start": "2011-01-01", "version": 1}', 'do', NULL, '1e60a14099a75c9270bde869cec8144d6ce8accf76bf0f0bf9e2112067408cc3');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (92, '96a3821a63fb4214b356c072c822f979', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 9, 'insert', NULL, '{"framework_id": 11, "id": 9, "scheme_id": 30}', 'do', NULL, 'c33052b739df712464cf73a2dfec63d72b66ed10555dd24d011e3d468e193839');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (93, '96a3821a63fb4214b356c072c822f979', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 10, 'insert', NULL, '{"framework_id": 11, "id": 10, "scheme_id": 31}', 'do', NULL, '1ba7994a0b3f0ec6b480d24f8e04838661b2d9727ff2e65e2a6e3f5e20733262');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (94, '96a3821a63fb4214b356c072c822f979', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 12, 'insert', NULL, '{"amount": null, "axis": "Axe 2 : coopération territoriale et mutualisation", "end": null, "id": 12, "kind": "ess_programme", "name": "Règlement d’intervention ESS et innovation sociale Aquitaine", "notes": "2013, cinq axes.", "signatories": "Région Aquitaine", "sort_key": "reglement d intervention ess et innovation sociale aquitaine", "source": "guide RTES 2014, l. 743, 1454-1462", "start": null, "version": 1}', 'do', NULL, '30149b53bc6979c29cc67e3dd38dc24ea5ba167a934eee7e89906ec1aea3ba8a');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (95, '96a3821a63fb4214b356c072c822f979', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 11, 'insert', NULL, '{"framework_id": 12, "id": 11, "scheme_id": 4}', 'do', NULL, 'e5800b3713319a65546bbf95327377f06e604e57d78745a715333df6259cea4f');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (96, '96a3821a63fb4214b356c072c822f979', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 12, 'insert', NULL, '{"framework_id": 12, "id": 12, "scheme_id": 2}', 'do', NULL, '094464a3cdd0fd02e4b9095a742168a1070a60f5bcbbbcf0228b837264e40f1a');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (97, '96a3821a63fb4214b356c072c822f979', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 13, 'insert', NULL, '{"framework_id": 12, "id": 13, "scheme_id": 3}', 'do', NULL, '43db0ac1d6c8866c530e10344de8d58dcb6aaf94cd5ebc0a9240fa407b969c32');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (98, '96a3821a63fb4214b356c072c822f979', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 13, 'insert', NULL, '{"amount": null, "axis": "Volet 1 : démarche collective d’expérimentation territoriale", "end": null, "id": 13, "kind": "ess_programme", "name": "PROGRESS Champagne-Ardenne", "notes": "Volet 1 reconduit en 2014.", "signatories": "Région Champagne-Ardenne", "sort_key": "progress champagne ardenne", "source": "guide RTES 2014, l. 711, 1477-1503", "start": null, "version": 1}', 'do', NULL, 'ac5933615c6560ecda47a860c6d3d46f7c9d6edfd370695a267de3cd41a0fab8');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (99, '96a3821a63fb4214b356c072c822f979', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 14, 'insert', NULL, '{"framework_id": 13, "id": 14, "scheme_id": 6}', 'do', NULL, '191e276fbada9fe3145883a34b36eb16747d64b67dc530174ac9e2b526afee6e');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (100, '96a3821a63fb4214b356c072c822f979', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 15, 'insert', NULL, '{"framework_id": 13, "id": 15, "scheme_id": 7}', 'do', NULL, '6dce9da02a63f49c04ac65c318aff27548ddb49b3e0ccb10d7e1329b86f737bc');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (101, '96a3821a63fb4214b356c072c822f979', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 16, 'insert', NULL, '{"framework_id": 13, "id": 16, "scheme_id": 8}', 'do', NULL, '1084819aeb75dd67cd0cab9fb1088ead12da88dbd6b04b7cb962d42c2a11654a');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (102, '96a3821a63fb4214b356c072c822f979', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 14, 'insert', NULL, '{"amount": null, "axis": "", "end": null, "id": 14, "kind": "territorial_contract", "name": "Contrats de territoire d’Ille-et-Vilaine", "notes": "Deuxième génération ; investissement et fonctionnement.", "signatories": "Département d’Ille-et-Vilaine, EPCI", "sort_key": "contrats de territoire d ille et vilaine", "source": "guide RTES 2014, l. 756", "start": null, "version": 1}', 'do', NULL, 'd2545eba417ef9c6f876b57f563d77167ae2336a4e2b5d4494543f62da602136');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (103, '96a3821a63fb4214b356c072c822f979', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 17, 'insert', NULL, '{"framework_id": 14, "id": 17, "scheme_id": 9}', 'do', NULL, '053befb151ca9812b04316116fa6bbe59dfcfb88318b7ab00753aa5490ef89a6');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (104, '96a3821a63fb4214b356c072c822f979', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 15, 'insert', NULL, '{"amount": null, "axis": "", "end": null, "id": 15, "kind": "territorial_contract", "name": "Contractualisation du Pas-de-Calais avec les EPCI", "notes": "PTCE inscrits par principe, sans crédits propres.", "signatories": "Département du Pas-de-Calais, tous les EPCI du département", "sort_key": "contractualisation du pas de calais avec les epci", "source": "guide RTES 2014, l. 794-798", "start": null, "version": 1}', 'do', NULL, 'b0dd35288c4de400e685319b54c171bb95b74a2d217361e48c9f5dcf911279e2');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (105, '96a3821a63fb4214b356c072c822f979', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 18, 'insert', NULL, '{"framework_id": 15, "id": 18, "scheme_id": 11}', 'do', NULL, '490f4a2ebe4f5a47f84bcfa4a41faf5a17436a64619f247cf682592842d6bfa3');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (106, '96a3821a63fb4214b356c072c822f979', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 16, 'insert', NULL, '{"amount": null, "axis": "Pôles de coopération territorialisés", "end": null, "id": 16, "kind": "ess_programme", "name": "Politique départementale ESS de Meurthe-et-Moselle", "notes": "Rapport de septembre 2012 ; six territoires départementaux.", "signatories": "Département de Meurthe-et-Moselle", "sort_key": "politique departementale ess de meurthe et moselle", "source": "guide RTES 2014, l. 1507-1521", "start": null, "version": 1}', 'do', NULL, '1ebe86ef726ed3ab1be2911f59c24c75df2715cce858eb22f9e76ef9d8bfbccb');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (107, '96a3821a63fb4214b356c072c822f979', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 17, 'insert', NULL, '{"amount": null, "axis": "Opération 9 : diversifier les activités économiques", "end": "2014-12-31", "id": 17, "kind": "sustainable_development_plan", "name": "Agenda 21 du Sicoval 2011-2014", "notes": "", "signatories": "Communauté d’agglomération du Sicoval", "sort_key": "agenda 21 du sicoval 2011 2014", "source": "guide RTES 2014, l. 903, 1525-1539", "start": "2011-01-01", "version": 1}', 'do', NULL, '1393d6fd5bd3531ebad964e40251d1c893b8aeed3c849350c54add7b8f3880a2');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (108, '96a3821a63fb4214b356c072c822f979', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 18, 'insert', NULL, '{"amount": null, "axis": "Étude puis création d’un pôle de coopération métropolitain", "end": "2014-12-31", "id": 18, "kind": "economic_strategy", "name": "PMDE de Lille Métropole, volet ESS 2011-2014", "notes": "", "signatories": "Lille Métropole Communauté urbaine", "sort_key": "pmde de lille metropole, volet ess 2011 2014", "source": "guide RTES 2014, l. 684, 1541-1549", "start": "2011-01-01", "version": 1}', 'do', NULL, '77d8064de732aa32b89504b4d38b8fa2e8a3d6dc1168f1ca8494191ed375cecf');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (109, '96a3821a63fb4214b356c072c822f979', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 19, 'insert', NULL, '{"amount": null, "axis": "Dialogue entre acteurs de l’ESS, création d’un pôle territorial", "end": null, "id": 19, "kind": "ess_programme", "name": "Plan d’action ESS de Cergy-Pontoise", "notes": "Adopté en septembre 2012.", "signatories": "Communauté d’agglomération de Cergy-Pontoise", "sort_key": "plan d action ess de cergy pontoise", "source": "guide RTES 2014, l. 1551-1557", "start": null, "version": 1}', 'do', NULL, '86ec09788253ba54323e32833caaef737fcc3e0aca783a3a2445dc6cceba52f4');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (110, '96a3821a63fb4214b356c072c822f979', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 20, 'insert', NULL, '{"amount": null, "axis": "Ouverture d’un pôle de coopération sur l’île de Nantes", "end": "2014-12-31", "id": 20, "kind": "ess_programme", "name": "Plan d’actions ESS de Nantes Métropole 2013-2014", "notes": "", "signatories": "Nantes Métropole", "sort_key": "plan d actions ess de nantes metropole 2013 2014", "source": "guide RTES 2014, l. 1559-1579", "start": "2013-01-01", "version": 1}', 'do', NULL, 'ad2270b668f0d4c41662c96421325f89d1102539efebc9ab23756c26a3ef2cfd');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (111, '96a3821a63fb4214b356c072c822f979', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 21, 'insert', NULL, '{"amount": null, "axis": "Axe 2.3.2 : montage d’un PTCE", "end": "2015-12-31", "id": 21, "kind": "ess_programme", "name": "PROCESS : coopération de l’ESS en Loire Sud 2012-2015", "notes": "", "signatories": "Saint-Étienne Métropole", "sort_key": "process : cooperation de l ess en loire sud 2012 2015", "source": "guide RTES 2014, l. 1581-1592", "start": "2012-01-01", "version": 1}', 'do', NULL, '469b7e39037116e59faae0c39db8d52a44142500b7a95bad4e5d3da4d36abd56');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (112, '52f32f0ac74c494c958f97f2ae97d441', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Achever la création du fichier', 'journal_head', 1, 'insert', NULL, '{}', 'mark', NULL, '178e8b5059334627bbee983e72c4a155c0205bfe82427399425aab7db29d338c');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (113, '777f001b22ae4163baa05f468b7a0850', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Créer le PTCE « L’Arbre des Ardaines »', 'ptce', 1, 'insert', NULL, '{"activities": "", "bearer_form": "", "commune": "", "created_year": null, "departments": "", "id": 1, "name": "L’Arbre des Ardaines", "place": "", "place_built_m2": null, "place_kind": "", "place_land_m2": null, "place_owner": "", "priority_district": null, "region": "", "region_at_source": "", "sort_key": "arbre des ardaines", "source": "", "territory": "", "territory_type": null, "version": 1, "website": ""}', 'do', NULL, 'f90e4439c7983d85d76aacb458ff067776fe8c442fc6f96c5ae1e06e945dc92e');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (114, 'a19b35ba32f24d45865d6118f9f45e6d', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Créer le dossier 2026-001', 'funding_file', 1, 'insert', NULL, '{"acknowledged_on": null, "autonomy_plan": 0, "beneficiary_id": null, "decided_on": null, "decision": "not_listed", "deposited_on": "2026-01-12", "eligible_base": null, "end": null, "id": 1, "instruction": "draft", "instructor": "Agent d’essai", "listed_on": null, "max_amount": null, "notes": "", "number": "2026-001", "proposed": null, "ptce_id": 1, "renewal_of_id": null, "requested": null, "scheme_version_id": 34, "section": "undivided", "service_opinion": "", "split": null, "stage": null, "start": null, "state_aid": null, "title": "Filière bois", "title_sort_key": "filiere bois", "total_cost": null, "vat": null, "version": 1, "voted": null}', 'do', NULL, 'd456f486c95ef8ac375d922aa4d24915ac7d4c2c5da00d20cda4bb9da7982a24');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (115, 'a19b35ba32f24d45865d6118f9f45e6d', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Créer le dossier 2026-001', 'plan_line', 1, 'insert', NULL, '{"amount": 0, "funder": "Région Rhône-Alpes", "funding_file_id": 1, "id": 1, "in_kind": 0, "level": "region", "obtained": 0, "ours": 1, "position": 0, "public": 1}', 'do', NULL, '2792650f2b4e448584cb1c991456925537fd4279db3bb1f4f0101ada1ce808d2');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (116, 'a19b35ba32f24d45865d6118f9f45e6d', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Créer le dossier 2026-001', 'funding_file', 1, 'update', '{"eligible_base": null, "max_amount": null, "version": 1}', '{"eligible_base": 0, "max_amount": 0, "version": 2}', 'do', NULL, '9c2ca75df87d130c6dbebf349045fe178097e4d9579e8e166722c2c6bf042c88');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (117, '6c096fac4ce94f7fbf7cc68d2308d100', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Modifier le coût total du dossier 2026-001', 'funding_file', 1, 'update', '{"total_cost": null, "version": 2}', '{"total_cost": 4000000, "version": 3}', 'do', NULL, '8486b1059eaf0ce770d1f13e267d7a09134671c88e4bfa2afaae06415dee1cb5');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (118, '4ab223540a1842fd893c69aba6fb1b36', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Modifier le montant demandé du dossier 2026-001', 'funding_file', 1, 'update', '{"requested": null, "version": 3}', '{"requested": 3000000, "version": 4}', 'do', NULL, '06cf87735296c1cf4803cb32c3fa8a58e270262dacaf4b432b29b593987ddbf3');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (119, '4ab223540a1842fd893c69aba6fb1b36', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Modifier le montant demandé du dossier 2026-001', 'plan_line', 1, 'update', '{"amount": 0}', '{"amount": 3000000}', 'do', NULL, '9dc886258398190900d68b6b06b21a66423f43f82ea06f1110de57d57c6ec557');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (120, '4eaea771575c437eaa15e702ce1287fb', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Ajouter une dépense au dossier 2026-001', 'cost_line', 1, 'insert', NULL, '{"category": "study", "funding_file_id": 1, "id": 1, "label": "", "position": 0, "presented": 0, "reason": "", "retained": null}', 'do', NULL, 'c53d067515ce005e278397b94707ea3711aeb7a72bddcf2923ce1207fa2943c4');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (121, '4eaea771575c437eaa15e702ce1287fb', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Ajouter une dépense au dossier 2026-001', 'funding_file', 1, 'update', '{"version": 4}', '{"version": 5}', 'do', NULL, 'd450cdf5fcb645dc1a103c34d1d3c031a0d578407b84926bc227a033e206ec73');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (122, 'ba13803611594a9997de8d16b50242b5', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Modifier une dépense du dossier 2026-001', 'cost_line', 1, 'update', '{"presented": 0}', '{"presented": 4000000}', 'do', NULL, '7a7f382b8b854453e41ac512bb36dc7e1ff741424b6bddb6049aa3cccc59b42b');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (123, 'ba13803611594a9997de8d16b50242b5', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Modifier une dépense du dossier 2026-001', 'funding_file', 1, 'update', '{"eligible_base": 0, "max_amount": 0, "version": 5}', '{"eligible_base": 4000000, "max_amount": 4000000, "version": 6}', 'do', NULL, 'a661a9594e38e02041770ae7a9f34f192e22a2abe8aea157e0b8558e7c48abe2');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (124, 'a05a34fb961c4ddcb521250a2288b724', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Terminer l’instruction du dossier 2026-001', 'funding_file_move', 1, 'insert', NULL, '{"author": "Agent d’essai", "axis": "instruction", "funding_file_id": 1, "id": 1, "moved_at": "2026-03-02T09:30:00.000+00:00", "previous": "draft", "reason": "", "target": "submitted"}', 'do', NULL, '4a7eecb92692f6ee69e994af5a31817be03d72a190165ce5dcd25aee037bdd30');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (125, 'a05a34fb961c4ddcb521250a2288b724', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Terminer l’instruction du dossier 2026-001', 'funding_file_move', 2, 'insert', NULL, '{"author": "Agent d’essai", "axis": "instruction", "funding_file_id": 1, "id": 2, "moved_at": "2026-03-02T09:30:00.000+00:00", "previous": "submitted", "reason": "", "target": "complete"}', 'do', NULL, '2f9262fabae4831e5cebb87140f9e924a6f298b9c2a5b91b81778f6183882eeb');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (126, 'a05a34fb961c4ddcb521250a2288b724', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Terminer l’instruction du dossier 2026-001', 'funding_file_move', 3, 'insert', NULL, '{"author": "Agent d’essai", "axis": "instruction", "funding_file_id": 1, "id": 3, "moved_at": "2026-03-02T09:30:00.000+00:00", "previous": "complete", "reason": "", "target": "under_review"}', 'do', NULL, '0f65184aa3486ee1fe8fb2a64e4d1521ec14f77ffe81b96a96e77f3c96426361');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (127, 'a05a34fb961c4ddcb521250a2288b724', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Terminer l’instruction du dossier 2026-001', 'funding_file_move', 4, 'insert', NULL, '{"author": "Agent d’essai", "axis": "instruction", "funding_file_id": 1, "id": 4, "moved_at": "2026-03-02T09:30:00.000+00:00", "previous": "under_review", "reason": "", "target": "reviewed"}', 'do', NULL, 'bd0e34d4029e01885373a8328a2ca4b4fb4e8ac37e249d83df871aba5c7e8657');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (128, 'a05a34fb961c4ddcb521250a2288b724', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Terminer l’instruction du dossier 2026-001', 'funding_file', 1, 'update', '{"instruction": "draft", "version": 6}', '{"instruction": "reviewed", "version": 7}', 'do', NULL, '140e245794d4cf0ece5f5eb81e00522617a2cd6872c4354ba8c8ed3b3dd6845c');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (129, 'b8289874edd3429494adeb4735b62bad', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Proposer le dossier 2026-001', 'funding_file_move', 5, 'insert', NULL, '{"author": "Agent d’essai", "axis": "decision", "funding_file_id": 1, "id": 5, "moved_at": "2026-03-02T09:30:00.000+00:00", "previous": "not_listed", "reason": "", "target": "proposed"}', 'do', NULL, '98f0f3479663fbf55e0c5a17f901cae3cc9a97ed776fbeb2512859806f928bb1');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (130, 'b8289874edd3429494adeb4735b62bad', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Proposer le dossier 2026-001', 'funding_file', 1, 'update', '{"decision": "not_listed", "proposed": null, "version": 7}', '{"decision": "proposed", "proposed": 2000000, "version": 8}', 'do', NULL, '40c429e8658ef89d9d6cac4cec8d89667d2a5692366908df4e4e12ea85fe0e94');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (131, '9791680b0f8c4cca8f3a151e4db5ec14', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Créer la conseil du 04/05/2026', 'committee_session', 1, 'insert', NULL, '{"body": "council", "held_on": "2026-05-04", "id": 1, "status": "planned", "title": "", "version": 1}', 'do', NULL, 'b446e2f91d2ccabda558e20f13c7de8e0880c6f673a0b15d667f4c9617016030');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (132, '79eb60027a4f458eaae8166576d1c403', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Inscrire 1 dossier à l’ordre du jour', 'funding_file_move', 6, 'insert', NULL, '{"author": "Agent d’essai", "axis": "decision", "funding_file_id": 1, "id": 6, "moved_at": "2026-03-02T09:30:00.000+00:00", "previous": "proposed", "reason": "", "target": "listed"}', 'do', NULL, '556ac35cc4c7fd44616c2cd607400cd55f9f80721463f99ebaf47a5ff71fb53d');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (133, '79eb60027a4f458eaae8166576d1c403', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Inscrire 1 dossier à l’ordre du jour', 'agenda_item', 1, 'insert', NULL, '{"funding_file_id": 1, "id": 1, "opinion": null, "position": 0, "proposed": null, "recused": "", "remark": "", "session_id": 1, "submitted": "", "vote": null, "voted_amount": null}', 'do', NULL, 'bea43318046e69adfa8701d180b211617c78aecc252e0283734b55780a778c10');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (134, '79eb60027a4f458eaae8166576d1c403', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Inscrire 1 dossier à l’ordre du jour', 'committee_session', 1, 'update', '{"version": 1}', '{"version": 2}', 'do', NULL, 'f940f6a513e340457e4096339457690c9afdefb3d3c736adcd3091379f7b7af4');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (135, '79eb60027a4f458eaae8166576d1c403', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Inscrire 1 dossier à l’ordre du jour', 'funding_file', 1, 'update', '{"decision": "proposed", "listed_on": null, "version": 8}', '{"decision": "listed", "listed_on": "2026-05-04", "version": 9}', 'do', NULL, 'e2d47f775c1c388594a62ff5e5be7bedda0f5ccdcc99e02166ccbe347746254c');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (136, 'a3cf81e11e8744c2a2259f3fea70c4ce', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Enregistrer un vote', 'funding_file_move', 7, 'insert', NULL, '{"author": "Agent d’essai", "axis": "decision", "funding_file_id": 1, "id": 7, "moved_at": "2026-03-02T09:30:00.000+00:00", "previous": "listed", "reason": "", "target": "granted"}', 'do', NULL, '71c4a2e82cd9a6c8343197d13b8c9b4982a2a750f4858d26fc3156b84bc3ea34');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (137, 'a3cf81e11e8744c2a2259f3fea70c4ce', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Enregistrer un vote', 'agenda_item', 1, 'update', '{"proposed": null, "submitted": "", "vote": null, "voted_amount": null}', '{"proposed": 2000000, "submitted": "{\"Mapping\":{\"cells\":{\"Mapping\":{\"number\":\"2026-001\",\"scheme\":\"RA-CDDRA\",\"scheme_label\":\"Fonds territoriaux des contrats de développement durable Rhône-Alpes (CDDRA)\",\"rules\":\"version 2013, guide RTES 2014, l. 659, 717, 785\",\"ptce\":\"L’Arbre des Ardaines\",\"beneficiary\":\"\",\"commune\":\"\",\"title\":\"Filière bois\",\"total_cost\":{\"Decimal\":\"40000.00\"},\"vat\":\"\",\"base\":{\"Decimal\":\"40000.00\"},\"plan_europe\":{\"Decimal\":\"0.00\"},\"plan_state\":{\"Decimal\":\"0.00\"},\"plan_region\":{\"Decimal\":\"0.00\"},\"plan_department\":{\"Decimal\":\"0.00\"},\"plan_intercommunality\":{\"Decimal\":\"0.00\"},\"plan_commune\":{\"Decimal\":\"0.00\"},\"plan_social_body\":{\"Decimal\":\"0.00\"},\"plan_private\":{\"Decimal\":\"0.00\"},\"plan_own\":{\"Decimal\":\"0.00\"},\"rate\":{\"Decimal\":\"0.5\"},\"requested\":{\"Decimal\":\"30000.00\"},\"maximum\":{\"Decimal\":\"40000.00\"},\"proposed\":{\"Decimal\":\"20000.00\"},\"derogations\":\"\"}},\"note\":{\"Note\":{\"heading\":\"Dossier 2026-001 – note de calcul\",\"title\":\"Filière bois\",\"facts\":[{\"Fact\":{\"label\":\"PTCE\",\"text\":\"L’Arbre des Ardaines\"}},{\"Fact\":{\"label\":\"Dispositif\",\"text\":\"RA-CDDRA – Fonds territoriaux des contrats de développement durable Rhône-Alpes (CDDRA)\"}},{\"Fact\":{\"label\":\"Règlement\",\"text\":\"version 2013, guide RTES 2014, l. 659, 717, 785\"}},{\"Fact\":{\"label\":\"Financeur\",\"text\":\"Région Rhône-Alpes\"}},{\"Fact\":{\"label\":\"Déposé le\",\"text\":\"12 janvier 2026\"}},{\"Fact\":{\"label\":\"Stade, section\",\"text\":\"Indifférenciée\",\"right\":true}},{\"Fact\":{\"label\":\"Instruit par\",\"text\":\"Agent d’essai\",\"right\":true}}],\"figures\":[{\"Figure\":{\"label\":\"Coût total\",\"text\":\"40 000,00 €\"}},{\"Figure\":{\"label\":\"Assiette retenue\",\"text\":\"40 000,00 €\"}},{\"Figure\":{\"label\":\"Demandé\",\"text\":\"30 000,00 €\"}},{\"Figure\":{\"label\":\"Maximum\",\"text\":\"40 000,00 €\",\"strong\":true}},{\"Figure\":{\"label\":\"Proposé (50 % de l’assiette)\",\"text\":\"20 000,00 €\"}}],\"beside\":[{\"Table\":{\"key\":\"costs\",\"name\":\"Dépenses\",\"title\":\"Dépenses\",\"columns\":[{\"Column\":{\"key\":\"cost\",\"heading\":\"Dépense\",\"wrap\":true}},{\"Column\":{\"key\":\"presented\",\"heading\":\"Présenté\",\"kind\":{\"ColumnKind\":\"amount\"},\"total\":{\"Total\":\"sum\"}}},{\"Column\":{\"key\":\"retained\",\"heading\":\"Retenu\",\"kind\":{\"ColumnKind\":\"amount\"},\"total\":{\"Total\":\"sum\"}}}],\"rows\":[[\"Étude-action\",{\"Decimal\":\"40000.00\"},{\"Decimal\":\"40000.00\"}]],\"empty_text\":\"Aucune dépense saisie.\"}},{\"Table\":{\"key\":\"plan\",\"name\":\"Plan de financement\",\"title\":\"Plan de financement\",\"columns\":[{\"Column\":{\"key\":\"funder\",\"heading\":\"Financeur\",\"wrap\":true}},{\"Column\":{\"key\":\"status\",\"heading\":\"État\",\"wrap\":true}},{\"Column\":{\"key\":\"amount\",\"heading\":\"Montant\",\"kind\":{\"ColumnKind\":\"amount\"},\"total\":{\"Total\":\"sum\"}}}],\"rows\":[[\"Région Rhône-Alpes (Région)\",\"Notre aide\",{\"Decimal\":\"30000.00\"}]],\"empty_text\":\"Aucune ressource saisie.\"}}],\"tables\":[{\"Table\":{\"key\":\"steps\",\"name\":\"Calcul\",\"title\":\"Calcul du maximum, règle après règle\",\"columns\":[{\"Column\":{\"key\":\"text\",\"heading\":\"Étape\",\"wrap\":true}},{\"Column\":{\"key\":\"amount\",\"heading\":\"Montant\",\"kind\":{\"ColumnKind\":\"amount\"}}},{\"Column\":{\"key\":\"source\",\"heading\":\"Source\",\"wrap\":true}}],\"rows\":[[\"Assiette retenue : 40 000,00 € sur 40 000,00 € de dépenses présentées.\",{\"Decimal\":\"40000.00\"},\"\"],[\"Coût restant à financer : 40 000,00 € − 0,00 € obtenus = 40 000,00 € : pas de surfinancement.\",{\"Decimal\":\"40000.00\"},\"\"]],\"empty_text\":\"Aucune règle ne s’applique.\"}},{\"Table\":{\"key\":\"schedule\",\"name\":\"Montant suggéré, par année civile\",\"title\":\"Montant suggéré, par année civile\",\"columns\":[{\"Column\":{\"key\":\"part_0\",\"heading\":\"2026\",\"kind\":{\"ColumnKind\":\"amount\"}}},{\"Column\":{\"key\":\"total\",\"heading\":\"Ensemble\",\"kind\":{\"ColumnKind\":\"amount\"}}}],\"rows\":[[{\"Decimal\":\"30000.00\"},{\"Decimal\":\"30000.00\"}]]}},{\"Table\":{\"key\":\"findings\",\"name\":\"Constats\",\"title\":\"Constats\",\"columns\":[{\"Column\":{\"key\":\"severity\",\"heading\":\"Gravité\",\"wrap\":true}},{\"Column\":{\"key\":\"text\",\"heading\":\"Constat\",\"wrap\":true}},{\"Column\":{\"key\":\"source\",\"heading\":\"Source\",\"wrap\":true}}],\"rows\":[[\"À vérifier\",\"Il manque le plan de financement : complétez pour tout vérifier.\",\"\"],[\"À vérifier\",\"Il manque les dates de début et de fin : complétez pour tout vérifier.\",\"\"],[\"Pour information\",\"La source ne fixe pas de taux : l’assiette entière est prise en compte.\",\"\"]],\"empty_text\":\"Rien à signaler.\"}}],\"statement\":[\"selon la version 2013 du dispositif RA-CDDRA, en vigueur depuis le 1er janvier 2013.\"]}}}}", "vote": "granted", "voted_amount": 2000000}', 'do', NULL, '4665d72bf43b69d05e6abdb23f644fb3cfc620813a10a674a74b825af0a1cd70');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (138, 'a3cf81e11e8744c2a2259f3fea70c4ce', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Enregistrer un vote', 'committee_session', 1, 'update', '{"version": 2}', '{"version": 3}', 'do', NULL, '9411006746c7cb63b9b2113d60b7663c203e9896adcc6811970910607f74612b');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (139, 'a3cf81e11e8744c2a2259f3fea70c4ce', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Enregistrer un vote', 'funding_file', 1, 'update', '{"decided_on": null, "decision": "listed", "listed_on": "2026-05-04", "version": 9, "voted": null}', '{"decided_on": "2026-05-04", "decision": "granted", "listed_on": null, "version": 10, "voted": 2000000}', 'do', NULL, 'f67a9a6d8ba7018a47cc893082f31641cb2b30ab3c2b47a138555a21ff826746');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (140, 'a3cf81e11e8744c2a2259f3fea70c4ce', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Enregistrer un vote', 'agreement', 1, 'insert', NULL, '{"actual_base": null, "amount": 2000000, "closed_on": null, "commitment_number": "", "committed_on": null, "end": null, "extended_to": null, "final_amount": null, "funding_file_id": 1, "id": 1, "lapsed_on": null, "note": "", "notified_on": null, "number": "", "prepared_on": null, "published_on": null, "required": null, "settled_on": null, "signed_on": null, "version": 1}', 'do', NULL, '73110918bff158fe7525d945133390979dd5d19ec2ef91c10267bc22088ee01d');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (141, 'a3cf81e11e8744c2a2259f3fea70c4ce', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Enregistrer un vote', 'instalment', 1, 'insert', NULL, '{"agreement_id": 1, "amount": 2000000, "condition": "", "id": 1, "kind": "balance", "planned_on": null, "position": 0}', 'do', NULL, '73d4c5df8ab87e4f4574b2182d781b5c68fa4cd9f3fbb1ce9b845676b1026a77');
INSERT INTO "journal_head" ("id", "last_id", "last_hash") VALUES (1, 141, '73d4c5df8ab87e4f4574b2182d781b5c68fa4cd9f3fbb1ce9b845676b1026a77');
INSERT INTO "scheme_version" ("id", "scheme_id", "version", "valid_from", "valid_to", "section", "source", "deliberation", "rules") VALUES (1, 1, '2013', '2013-01-01', NULL, 'undivided', 'guide RTES 2014, l. 942', '', '[{"type": "duration", "max_months": 36, "source": "guide RTES 2014, l. 942"}, {"type": "min_self_financing", "autonomy_plan": true, "source": "guide RTES 2014, l. 942"}]');
INSERT INTO "scheme_version" ("id", "scheme_id", "version", "valid_from", "valid_to", "section", "source", "deliberation", "rules") VALUES (2, 2, '2008', '2008-01-01', NULL, 'undivided', 'guide RTES 2014, l. 743', '', '[]');
INSERT INTO "scheme_version" ("id", "scheme_id", "version", "valid_from", "valid_to", "section", "source", "deliberation", "rules") VALUES (3, 3, '2013', '2013-01-01', NULL, 'undivided', 'guide RTES 2014, l. 743', '', '[]');
INSERT INTO "scheme_version" ("id", "scheme_id", "version", "valid_from", "valid_to", "section", "source", "deliberation", "rules") VALUES (4, 4, '2013', '2013-01-01', NULL, 'undivided', 'guide RTES 2014, l. 743, 1454-1462', '', '[{"type": "eligible_categories", "categories": ["study", "coordination", "staff"], "source": "guide RTES 2014, l. 743, 1462"}, {"type": "prerequisites", "items": ["Premières années de la coopération (la source n’en dit pas le nombre)", "L’une des formes graduées : collaborations ponctuelles, moyens matériels et humains mutualisés, structure commune", "Emploi créé ou mutualisé, s’il y en a (la source n’en dit ni le montant ni la durée)"], "source": "guide RTES 2014, l. 743, 1462"}]');
INSERT INTO "scheme_version" ("id", "scheme_id", "version", "valid_from", "valid_to", "section", "source", "deliberation", "rules") VALUES (5, 5, '2013', '2013-01-01', NULL, 'undivided', 'guide RTES 2014, l. 668', '', '[{"type": "requires_award", "scheme": "FR-2013-AAP-PTCE", "level": "state", "source": "guide RTES 2014, l. 668"}, {"type": "duration", "max_months": 36, "source": "guide RTES 2014, l. 668"}, {"type": "eligible_categories", "categories": ["study", "equipment", "staff", "coordination", "premises", "communication", "meetings", "training", "indirect", "other"], "source": "guide RTES 2014, l. 668"}, {"type": "prerequisites", "items": ["Investissement : du petit matériel ; autre dépense : une charge de fonctionnement (la source ne les énumère pas)"], "source": "guide RTES 2014, l. 668"}, {"type": "min_self_financing", "growing": true, "source": "guide RTES 2014, l. 668"}]');
INSERT INTO "scheme_version" ("id", "scheme_id", "version", "valid_from", "valid_to", "section", "source", "deliberation", "rules") VALUES (6, 6, '2014', '2014-01-01', NULL, 'undivided', 'guide RTES 2014, l. 1479-1503', '', '[{"type": "max_rate", "rate": "0.80", "source": "guide RTES 2014, l. 1499"}, {"type": "public_aid_deduction", "mode": "from_base", "source": "guide RTES 2014, l. 1499"}, {"type": "cap", "scope": "file", "amount": "30000.00", "source": "guide RTES 2014, l. 1499"}, {"type": "duration", "max_months": 18, "source": "guide RTES 2014, l. 1501"}, {"type": "eligible_categories", "categories": ["study", "training", "communication", "meetings", "coordination"], "case_by_case": true, "source": "guide RTES 2014, l. 1499"}, {"type": "eligible_beneficiaries", "lead_partner_ess": true, "min_members": 2, "mixed": true, "source": "guide RTES 2014, l. 1489"}, {"type": "prerequisites", "items": ["Territoire d’action propice à une coopération économique innovante", "Filière(s) porteuse(s) d’activités utiles localement", "Volonté de créer des emplois durables et de qualité, ou d’insérer vers l’emploi durable"], "source": "guide RTES 2014, l. 1491-1495"}, {"type": "deliverables", "items": [{"kind": "evaluation_report", "conditions": "balance"}, {"kind": "three_year_programme", "conditions": "balance"}], "source": "guide RTES 2014, l. 1501"}]');
INSERT INTO "scheme_version" ("id", "scheme_id", "version", "valid_from", "valid_to", "section", "source", "deliberation", "rules") VALUES (7, 7, '2014', '2014-01-01', NULL, 'undivided', 'guide RTES 2014, l. 1503', '', '[]');
INSERT INTO "scheme_version" ("id", "scheme_id", "version", "valid_from", "valid_to", "section", "source", "deliberation", "rules") VALUES (8, 8, '2014', '2014-01-01', NULL, 'undivided', 'guide RTES 2014, l. 1503', '', '[]');
INSERT INTO "scheme_version" ("id", "scheme_id", "version", "valid_from", "valid_to", "section", "source", "deliberation", "rules") VALUES (9, 9, '2013', '2013-01-01', NULL, 'undivided', 'guide RTES 2014, l. 756', '', '[{"type": "eligible_beneficiaries", "kinds": ["local_authority"], "source": "guide RTES 2014, l. 756"}]');
INSERT INTO "scheme_version" ("id", "scheme_id", "version", "valid_from", "valid_to", "section", "source", "deliberation", "rules") VALUES (10, 10, '2013', '2013-01-01', NULL, 'undivided', 'guide RTES 2014, l. 756', '', '[]');
INSERT INTO "scheme_version" ("id", "scheme_id", "version", "valid_from", "valid_to", "section", "source", "deliberation", "rules") VALUES (11, 11, '2013', '2013-01-01', NULL, 'undivided', 'guide RTES 2014, l. 796', '', '[{"type": "eligible_beneficiaries", "kinds": ["local_authority"], "source": "guide RTES 2014, l. 796"}, {"type": "accompaniment", "source": "guide RTES 2014, l. 796"}, {"type": "prerequisites", "items": ["Aide à l’EPCI, dont le PTCE bénéficie par entraînement (la source ne lui alloue aucun moyen direct)"], "source": "guide RTES 2014, l. 796"}]');
INSERT INTO "scheme_version" ("id", "scheme_id", "version", "valid_from", "valid_to", "section", "source", "deliberation", "rules") VALUES (12, 12, '2013', '2013-01-01', NULL, 'operating', 'guide RTES 2014, l. 637-641', '', '[{"type": "eligible_beneficiaries", "kinds": ["association", "cooperative"], "source": "guide RTES 2014, l. 639"}, {"type": "accompaniment", "source": "guide RTES 2014, l. 637-641"}]');
INSERT INTO "scheme_version" ("id", "scheme_id", "version", "valid_from", "valid_to", "section", "source", "deliberation", "rules") VALUES (13, 13, '2014', '2014-01-01', NULL, 'undivided', 'guide RTES 2014, l. 717, 1264', '', '[{"type": "co_funding", "notified": true, "source": "guide RTES 2014, l. 717, 1264 ; TFUE, art. 108 § 3"}]');
INSERT INTO "scheme_version" ("id", "scheme_id", "version", "valid_from", "valid_to", "section", "source", "deliberation", "rules") VALUES (14, 14, '2014', '2014-01-01', NULL, 'undivided', 'guide RTES 2014, l. 1433-1444', '', '[{"type": "co_funding", "notified": true, "source": "guide RTES 2014, l. 1444 ; TFUE, art. 108 § 3"}]');
INSERT INTO "scheme_version" ("id", "scheme_id", "version", "valid_from", "valid_to", "section", "source", "deliberation", "rules") VALUES (15, 15, '2013', '2013-01-01', NULL, 'undivided', 'guide RTES 2014, l. 41, 98, 212', '', '[{"type": "eligible_beneficiaries", "mixed": true, "source": "guide RTES 2014, l. 212"}, {"type": "recorded_outcome", "applications": 180, "admissible": 130, "awards": 23, "source": "guide RTES 2014, l. 98"}]');
INSERT INTO "scheme_version" ("id", "scheme_id", "version", "valid_from", "valid_to", "section", "source", "deliberation", "rules") VALUES (16, 16, '2015', '2015-01-01', NULL, 'undivided', 'essnormandie.org ; chorum.fr, 15/01/2016', '', '[{"type": "duration", "max_months": 36, "source": "décret 2015-431"}, {"type": "recorded_outcome", "admissible": 99, "awards": 14, "source": "chorum.fr, 15/01/2016"}]');
INSERT INTO "scheme_version" ("id", "scheme_id", "version", "valid_from", "valid_to", "section", "source", "deliberation", "rules") VALUES (17, 17, '2021', '2021-01-01', NULL, 'operating', 'economie.gouv.fr ; chorum.fr', '', '[{"type": "phases", "stage": "emergence", "source": "economie.gouv.fr"}, {"type": "accompaniment", "source": "economie.gouv.fr"}, {"type": "recorded_outcome", "applications": 134, "awards": 107, "source": "chorum.fr"}]');
INSERT INTO "scheme_version" ("id", "scheme_id", "version", "valid_from", "valid_to", "section", "source", "deliberation", "rules") VALUES (18, 18, '2021', '2021-01-01', NULL, 'operating', 'economie.gouv.fr ; banquedesterritoires.fr, 2023', '', '[{"type": "cap", "scope": "file", "amount": "100000.00", "source": "economie.gouv.fr"}, {"type": "duration", "max_months": 24, "source": "economie.gouv.fr"}, {"type": "requires_award", "scheme": "FR-2021-AMI-P1", "or_applied": true, "source": "economie.gouv.fr"}, {"type": "recorded_outcome", "awards": 15, "source": "banquedesterritoires.fr, 2023"}]');
INSERT INTO "scheme_version" ("id", "scheme_id", "version", "valid_from", "valid_to", "section", "source", "deliberation", "rules") VALUES (19, 19, '2025', '2025-01-01', NULL, 'operating', 'mediatico.fr ; coorace.org, 18/12/2025', '', '[{"type": "indicative_range", "low": "30000.00", "high": "80000.00", "source": "mediatico.fr"}, {"type": "cap", "scope": "file", "amount": "80000.00", "source": "mediatico.fr"}, {"type": "duration", "max_months": 24, "source": "mediatico.fr"}, {"type": "eligible_categories", "categories": ["coordination", "staff", "study"], "source": "mediatico.fr"}, {"type": "instalment_plan", "parts": [{"kind": "advance", "rate": "1", "condition": "versé la première année"}], "source": "mediatico.fr"}, {"type": "recorded_outcome", "applications": 79, "awards": 8, "source": "coorace.org, 18/12/2025"}]');
INSERT INTO "scheme_version" ("id", "scheme_id", "version", "valid_from", "valid_to", "section", "source", "deliberation", "rules") VALUES (20, 20, '2014', '2014-01-01', NULL, 'undivided', 'guide RTES 2014, l. 717, 1503', '', '[{"type": "co_funding", "notified": true, "source": "guide RTES 2014, l. 717, 1503 ; TFUE, art. 108 § 3"}]');
INSERT INTO "scheme_version" ("id", "scheme_id", "version", "valid_from", "valid_to", "section", "source", "deliberation", "rules") VALUES (21, 21, 'sans date', '2024-01-01', NULL, 'operating', 'entreprises.hautsdefrance.fr (règlement sans date)', '', '[{"type": "flat_amount", "amount": "60000.00", "source": "entreprises.hautsdefrance.fr"}, {"type": "duration", "max_months": 24, "source": "entreprises.hautsdefrance.fr"}, {"type": "eligible_beneficiaries", "kinds": ["association", "foundation", "cooperative", "mutual", "enterprise", "network_head", "training", "research", "other"], "ess": true, "source": "entreprises.hautsdefrance.fr"}, {"type": "settlement", "mode": "flat", "source": "entreprises.hautsdefrance.fr"}]');
INSERT INTO "scheme_version" ("id", "scheme_id", "version", "valid_from", "valid_to", "section", "source", "deliberation", "rules") VALUES (22, 22, '2013', '2013-01-01', NULL, 'undivided', 'guide RTES 2014, l. 649, 691', '', '[{"type": "min_self_financing", "autonomy_plan": true, "source": "guide RTES 2014, l. 691"}, {"type": "prerequisites", "items": ["Collectif d’acteurs déjà constitué"], "source": "guide RTES 2014, l. 691"}, {"type": "recorded_outcome", "applications": 23, "awards": 4, "source": "guide RTES 2014, l. 649"}]');
INSERT INTO "scheme_version" ("id", "scheme_id", "version", "valid_from", "valid_to", "section", "source", "deliberation", "rules") VALUES (23, 23, '2014', '2014-01-01', NULL, 'undivided', 'guide RTES 2014, l. 1425-1429', '', '[{"type": "eligible_beneficiaries", "ess_or_member": true, "source": "guide RTES 2014, l. 1429"}, {"type": "prerequisites", "items": ["Démarche de PTCE déjà engagée, ses partenaires et son projet présentés", "Coordinateur du programme nommé"], "source": "guide RTES 2014, l. 1427-1429"}]');
INSERT INTO "scheme_version" ("id", "scheme_id", "version", "valid_from", "valid_to", "section", "source", "deliberation", "rules") VALUES (24, 24, '2013', '2013-01-01', NULL, 'operating', 'guide RTES 2014, l. 691', '', '[{"type": "eligible_categories", "categories": ["staff"], "source": "guide RTES 2014, l. 691"}, {"type": "tapering", "years": 3, "source": "guide RTES 2014, l. 691"}, {"type": "duration", "max_months": 36, "source": "guide RTES 2014, l. 691"}]');
INSERT INTO "scheme_version" ("id", "scheme_id", "version", "valid_from", "valid_to", "section", "source", "deliberation", "rules") VALUES (25, 25, '2013', '2013-01-01', NULL, 'undivided', 'guide RTES 2014, l. 691', '', '[]');
INSERT INTO "scheme_version" ("id", "scheme_id", "version", "valid_from", "valid_to", "section", "source", "deliberation", "rules") VALUES (26, 26, '2012', '2012-01-01', NULL, 'undivided', 'guide RTES 2014, l. 1393-1405', '', '[]');
INSERT INTO "scheme_version" ("id", "scheme_id", "version", "valid_from", "valid_to", "section", "source", "deliberation", "rules") VALUES (27, 27, '2013', '2013-01-01', NULL, 'undivided', 'guide RTES 2014, l. 684', '', '[]');
INSERT INTO "scheme_version" ("id", "scheme_id", "version", "valid_from", "valid_to", "section", "source", "deliberation", "rules") VALUES (28, 28, '2013', '2013-01-01', NULL, 'undivided', 'guide RTES 2014, l. 734', '', '[{"type": "parity", "level": "state", "source": "guide RTES 2014, l. 734"}, {"type": "duration", "max_months": 36, "source": "guide RTES 2014, l. 734"}]');
INSERT INTO "scheme_version" ("id", "scheme_id", "version", "valid_from", "valid_to", "section", "source", "deliberation", "rules") VALUES (29, 29, 'sans date', '2024-01-01', NULL, 'operating', 'aides-territoires (règlement sans date)', '', '[{"type": "max_rate", "rate": "0.50", "when": "state_aid", "source": "aides-territoires"}, {"type": "max_rate", "rate": "0.75", "when": "not_state_aid", "source": "aides-territoires"}, {"type": "cap", "scope": "file", "amount": "20000.00", "source": "aides-territoires"}, {"type": "floor", "amount": "5000.00", "source": "aides-territoires"}]');
INSERT INTO "scheme_version" ("id", "scheme_id", "version", "valid_from", "valid_to", "section", "source", "deliberation", "rules") VALUES (30, 30, '2013', '2013-01-01', NULL, 'undivided', 'guide RTES 2014, l. 675', '', '[{"type": "phases", "stage": "emergence", "source": "guide RTES 2014, l. 675"}, {"type": "cap", "scope": "stage", "amount": "25000.00", "source": "guide RTES 2014, l. 675"}, {"type": "cap", "scope": "ptce", "amount": "50000.00", "family": "PDL-2013-PTCE", "source": "guide RTES 2014, l. 675"}]');
INSERT INTO "scheme_version" ("id", "scheme_id", "version", "valid_from", "valid_to", "section", "source", "deliberation", "rules") VALUES (31, 31, '2013', '2013-01-01', NULL, 'undivided', 'guide RTES 2014, l. 675', '', '[{"type": "phases", "stage": "start_up", "after": "PDL-2013-PTCE-1", "source": "guide RTES 2014, l. 675"}, {"type": "cap", "scope": "stage", "amount": "25000.00", "source": "guide RTES 2014, l. 675"}, {"type": "cap", "scope": "ptce", "amount": "50000.00", "family": "PDL-2013-PTCE", "source": "guide RTES 2014, l. 675"}, {"type": "duration", "min_months": 24, "since": "previous_phase", "source": "guide RTES 2014, l. 675"}]');
INSERT INTO "scheme_version" ("id", "scheme_id", "version", "valid_from", "valid_to", "section", "source", "deliberation", "rules") VALUES (32, 32, 'sans date', '2024-01-01', NULL, 'operating', 'territoires.paysdelaloire.fr (règlement sans date)', '', '[{"type": "max_rate", "rate": "0.50", "when": "only_public_funder", "source": "territoires.paysdelaloire.fr"}, {"type": "public_aid_ceiling", "rate": "0.80", "when": "other_public_aid", "source": "territoires.paysdelaloire.fr"}, {"type": "cap", "scope": "file", "amount": "6000.00", "source": "territoires.paysdelaloire.fr"}, {"type": "eligible_categories", "categories": ["staff"], "source": "territoires.paysdelaloire.fr"}, {"type": "max_awards", "count": 1, "of": "beneficiary", "source": "territoires.paysdelaloire.fr"}]');
INSERT INTO "scheme_version" ("id", "scheme_id", "version", "valid_from", "valid_to", "section", "source", "deliberation", "rules") VALUES (33, 33, 'sans date', '2024-01-01', NULL, 'operating', 'territoires.paysdelaloire.fr (règlement sans date)', '', '[{"type": "max_rate", "rate": "0.50", "when": "only_public_funder", "source": "territoires.paysdelaloire.fr"}, {"type": "public_aid_ceiling", "rate": "0.80", "when": "other_public_aid", "source": "territoires.paysdelaloire.fr"}, {"type": "cap", "scope": "file", "amount": "12000.00", "source": "territoires.paysdelaloire.fr"}, {"type": "eligible_categories", "categories": ["staff"], "source": "territoires.paysdelaloire.fr"}, {"type": "vat", "expected": "excluding_tax", "source": "territoires.paysdelaloire.fr"}, {"type": "max_awards", "count": 1, "of": "beneficiary", "source": "territoires.paysdelaloire.fr"}]');
INSERT INTO "scheme_version" ("id", "scheme_id", "version", "valid_from", "valid_to", "section", "source", "deliberation", "rules") VALUES (34, 34, '2013', '2013-01-01', NULL, 'undivided', 'guide RTES 2014, l. 659, 717, 785', '', '[{"type": "indicative_range", "low": "30000.00", "high": "40000.00", "source": "guide RTES 2014, l. 785"}]');
INSERT INTO "scheme_version" ("id", "scheme_id", "version", "valid_from", "valid_to", "section", "source", "deliberation", "rules") VALUES (35, 35, '2013', '2013-01-01', NULL, 'operating', 'guide RTES 2014, l. 467', '', '[{"type": "accompaniment", "source": "guide RTES 2014, l. 467"}]');
INSERT INTO "framework_scheme" ("id", "framework_id", "scheme_id") VALUES (1, 3, 28);
INSERT INTO "framework_scheme" ("id", "framework_id", "scheme_id") VALUES (2, 6, 14);
INSERT INTO "framework_scheme" ("id", "framework_id", "scheme_id") VALUES (3, 7, 34);
INSERT INTO "framework_scheme" ("id", "framework_id", "scheme_id") VALUES (4, 8, 22);
INSERT INTO "framework_scheme" ("id", "framework_id", "scheme_id") VALUES (5, 8, 23);
INSERT INTO "framework_scheme" ("id", "framework_id", "scheme_id") VALUES (6, 9, 26);
INSERT INTO "framework_scheme" ("id", "framework_id", "scheme_id") VALUES (7, 9, 22);
INSERT INTO "framework_scheme" ("id", "framework_id", "scheme_id") VALUES (8, 9, 23);
INSERT INTO "framework_scheme" ("id", "framework_id", "scheme_id") VALUES (9, 11, 30);
INSERT INTO "framework_scheme" ("id", "framework_id", "scheme_id") VALUES (10, 11, 31);
INSERT INTO "framework_scheme" ("id", "framework_id", "scheme_id") VALUES (11, 12, 4);
INSERT INTO "framework_scheme" ("id", "framework_id", "scheme_id") VALUES (12, 12, 2);
INSERT INTO "framework_scheme" ("id", "framework_id", "scheme_id") VALUES (13, 12, 3);
INSERT INTO "framework_scheme" ("id", "framework_id", "scheme_id") VALUES (14, 13, 6);
INSERT INTO "framework_scheme" ("id", "framework_id", "scheme_id") VALUES (15, 13, 7);
INSERT INTO "framework_scheme" ("id", "framework_id", "scheme_id") VALUES (16, 13, 8);
INSERT INTO "framework_scheme" ("id", "framework_id", "scheme_id") VALUES (17, 14, 9);
INSERT INTO "framework_scheme" ("id", "framework_id", "scheme_id") VALUES (18, 15, 11);
INSERT INTO "funding_file" ("id", "version", "number", "title", "title_sort_key", "ptce_id", "scheme_version_id", "beneficiary_id", "stage", "section", "deposited_on", "start", "end", "total_cost", "requested", "proposed", "voted", "decided_on", "listed_on", "eligible_base", "max_amount", "autonomy_plan", "state_aid", "vat", "acknowledged_on", "split", "instructor", "service_opinion", "notes", "instruction", "decision", "renewal_of_id") VALUES (1, 10, '2026-001', 'Filière bois', 'filiere bois', 1, 34, NULL, NULL, 'undivided', '2026-01-12', NULL, NULL, 4000000, 3000000, 2000000, 2000000, '2026-05-04', NULL, 4000000, 4000000, 0, NULL, NULL, NULL, NULL, 'Agent d’essai', '', '', 'reviewed', 'granted', NULL);
INSERT INTO "agreement" ("id", "version", "funding_file_id", "amount", "required", "number", "prepared_on", "signed_on", "notified_on", "published_on", "committed_on", "commitment_number", "end", "extended_to", "actual_base", "final_amount", "settled_on", "lapsed_on", "closed_on", "note") VALUES (1, 1, 1, 2000000, NULL, '', NULL, NULL, NULL, NULL, NULL, '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '');
INSERT INTO "cost_line" ("id", "funding_file_id", "position", "category", "label", "presented", "retained", "reason") VALUES (1, 1, 0, 'study', '', 4000000, NULL, '');
INSERT INTO "plan_line" ("id", "funding_file_id", "position", "funder", "level", "public", "amount", "in_kind", "obtained", "ours") VALUES (1, 1, 0, 'Région Rhône-Alpes', 'region', 1, 3000000, 0, 0, 1);
INSERT INTO "funding_file_move" ("id", "funding_file_id", "axis", "previous", "target", "author", "moved_at", "reason") VALUES (1, 1, 'instruction', 'draft', 'submitted', 'Agent d’essai', '2026-03-02T09:30:00.000+00:00', '');
INSERT INTO "funding_file_move" ("id", "funding_file_id", "axis", "previous", "target", "author", "moved_at", "reason") VALUES (2, 1, 'instruction', 'submitted', 'complete', 'Agent d’essai', '2026-03-02T09:30:00.000+00:00', '');
INSERT INTO "funding_file_move" ("id", "funding_file_id", "axis", "previous", "target", "author", "moved_at", "reason") VALUES (3, 1, 'instruction', 'complete', 'under_review', 'Agent d’essai', '2026-03-02T09:30:00.000+00:00', '');
INSERT INTO "funding_file_move" ("id", "funding_file_id", "axis", "previous", "target", "author", "moved_at", "reason") VALUES (4, 1, 'instruction', 'under_review', 'reviewed', 'Agent d’essai', '2026-03-02T09:30:00.000+00:00', '');
INSERT INTO "funding_file_move" ("id", "funding_file_id", "axis", "previous", "target", "author", "moved_at", "reason") VALUES (5, 1, 'decision', 'not_listed', 'proposed', 'Agent d’essai', '2026-03-02T09:30:00.000+00:00', '');
INSERT INTO "funding_file_move" ("id", "funding_file_id", "axis", "previous", "target", "author", "moved_at", "reason") VALUES (6, 1, 'decision', 'proposed', 'listed', 'Agent d’essai', '2026-03-02T09:30:00.000+00:00', '');
INSERT INTO "funding_file_move" ("id", "funding_file_id", "axis", "previous", "target", "author", "moved_at", "reason") VALUES (7, 1, 'decision', 'listed', 'granted', 'Agent d’essai', '2026-03-02T09:30:00.000+00:00', '');
INSERT INTO "agenda_item" ("id", "session_id", "funding_file_id", "position", "opinion", "vote", "voted_amount", "recused", "remark", "submitted", "proposed") VALUES (1, 1, 1, 0, NULL, 'granted', 2000000, '', '', '{"Mapping":{"cells":{"Mapping":{"number":"2026-001","scheme":"RA-CDDRA","scheme_label":"Fonds territoriaux des contrats de développement durable Rhône-Alpes (CDDRA)","rules":"version 2013, guide RTES 2014, l. 659, 717, 785","ptce":"L’Arbre des Ardaines","beneficiary":"","commune":"","title":"Filière bois","total_cost":{"Decimal":"40000.00"},"vat":"","base":{"Decimal":"40000.00"},"plan_europe":{"Decimal":"0.00"},"plan_state":{"Decimal":"0.00"},"plan_region":{"Decimal":"0.00"},"plan_department":{"Decimal":"0.00"},"plan_intercommunality":{"Decimal":"0.00"},"plan_commune":{"Decimal":"0.00"},"plan_social_body":{"Decimal":"0.00"},"plan_private":{"Decimal":"0.00"},"plan_own":{"Decimal":"0.00"},"rate":{"Decimal":"0.5"},"requested":{"Decimal":"30000.00"},"maximum":{"Decimal":"40000.00"},"proposed":{"Decimal":"20000.00"},"derogations":""}},"note":{"Note":{"heading":"Dossier 2026-001 – note de calcul","title":"Filière bois","facts":[{"Fact":{"label":"PTCE","text":"L’Arbre des Ardaines"}},{"Fact":{"label":"Dispositif","text":"RA-CDDRA – Fonds territoriaux des contrats de développement durable Rhône-Alpes (CDDRA)"}},{"Fact":{"label":"Règlement","text":"version 2013, guide RTES 2014, l. 659, 717, 785"}},{"Fact":{"label":"Financeur","text":"Région Rhône-Alpes"}},{"Fact":{"label":"Déposé le","text":"12 janvier 2026"}},{"Fact":{"label":"Stade, section","text":"Indifférenciée","right":true}},{"Fact":{"label":"Instruit par","text":"Agent d’essai","right":true}}],"figures":[{"Figure":{"label":"Coût total","text":"40 000,00 €"}},{"Figure":{"label":"Assiette retenue","text":"40 000,00 €"}},{"Figure":{"label":"Demandé","text":"30 000,00 €"}},{"Figure":{"label":"Maximum","text":"40 000,00 €","strong":true}},{"Figure":{"label":"Proposé (50 % de l’assiette)","text":"20 000,00 €"}}],"beside":[{"Table":{"key":"costs","name":"Dépenses","title":"Dépenses","columns":[{"Column":{"key":"cost","heading":"Dépense","wrap":true}},{"Column":{"key":"presented","heading":"Présenté","kind":{"ColumnKind":"amount"},"total":{"Total":"sum"}}},{"Column":{"key":"retained","heading":"Retenu","kind":{"ColumnKind":"amount"},"total":{"Total":"sum"}}}],"rows":[["Étude-action",{"Decimal":"40000.00"},{"Decimal":"40000.00"}]],"empty_text":"Aucune dépense saisie."}},{"Table":{"key":"plan","name":"Plan de financement","title":"Plan de financement","columns":[{"Column":{"key":"funder","heading":"Financeur","wrap":true}},{"Column":{"key":"status","heading":"État","wrap":true}},{"Column":{"key":"amount","heading":"Montant","kind":{"ColumnKind":"amount"},"total":{"Total":"sum"}}}],"rows":[["Région Rhône-Alpes (Région)","Notre aide",{"Decimal":"30000.00"}]],"empty_text":"Aucune ressource saisie."}}],"tables":[{"Table":{"key":"steps","name":"Calcul","title":"Calcul du maximum, règle après règle","columns":[{"Column":{"key":"text","heading":"Étape","wrap":true}},{"Column":{"key":"amount","heading":"Montant","kind":{"ColumnKind":"amount"}}},{"Column":{"key":"source","heading":"Source","wrap":true}}],"rows":[["Assiette retenue : 40 000,00 € sur 40 000,00 € de dépenses présentées.",{"Decimal":"40000.00"},""],["Coût restant à financer : 40 000,00 € − 0,00 € obtenus = 40 000,00 € : pas de surfinancement.",{"Decimal":"40000.00"},""]],"empty_text":"Aucune règle ne s’applique."}},{"Table":{"key":"schedule","name":"Montant suggéré, par année civile","title":"Montant suggéré, par année civile","columns":[{"Column":{"key":"part_0","heading":"2026","kind":{"ColumnKind":"amount"}}},{"Column":{"key":"total","heading":"Ensemble","kind":{"ColumnKind":"amount"}}}],"rows":[[{"Decimal":"30000.00"},{"Decimal":"30000.00"}]]}},{"Table":{"key":"findings","name":"Constats","title":"Constats","columns":[{"Column":{"key":"severity","heading":"Gravité","wrap":true}},{"Column":{"key":"text","heading":"Constat","wrap":true}},{"Column":{"key":"source","heading":"Source","wrap":true}}],"rows":[["À vérifier","Il manque le plan de financement : complétez pour tout vérifier.",""],["À vérifier","Il manque les dates de début et de fin : complétez pour tout vérifier.",""],["Pour information","La source ne fixe pas de taux : l’assiette entière est prise en compte.",""]],"empty_text":"Rien à signaler."}}],"statement":["selon la version 2013 du dispositif RA-CDDRA, en vigueur depuis le 1er janvier 2013."]}}}}', 2000000);
INSERT INTO "instalment" ("id", "agreement_id", "position", "kind", "amount", "planned_on", "condition") VALUES (1, 1, 0, 'balance', 2000000, NULL, '');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "folded") VALUES (6, 'ptce', 1, 'L’Arbre des Ardaines', '', 'l arbre des ardaines');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "folded") VALUES (7, 'funding_file', 1, '2026-001  Filière bois', 'L’Arbre des Ardaines', '2026 001 filiere bois l arbre des ardaines ra cddra');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "folded") VALUES (9, 'scheme', 1, 'AGGLO-3ANS', 'Soutien à l’amorçage, autonomie à trois ans', 'agglo 3ans soutien a l amorcage, autonomie a trois ans clermont communaute');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "folded") VALUES (10, 'policy_framework', 1, 'Contrat de projets État-Région Bourgogne', 'Économie sociale et solidaire', 'contrat de projets etat region bourgogne economie sociale et solidaire etat, region bourgogne');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "folded") VALUES (11, 'committee_session', 1, '', '2026-05-04', '2026 05 04 council');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "folded") VALUES (15, 'scheme', 2, 'AQ-2008-COOP', 'Appels à projets à la coopération', 'aq 2008 coop appels a projets a la cooperation region aquitaine');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "folded") VALUES (16, 'policy_framework', 2, 'PRDESS Bourgogne : programme régional de développement de l’ESS', '', 'prdess bourgogne : programme regional de developpement de l ess region bourgogne');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "folded") VALUES (21, 'scheme', 3, 'AQ-AMI-IS', 'Appel à manifestation d’intérêt innovation sociale', 'aq ami is appel a manifestation d interet innovation sociale region aquitaine');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "folded") VALUES (22, 'policy_framework', 3, 'PACTE Lorraine', 'Innovation sociale sur les territoires', 'pacte lorraine innovation sociale sur les territoires etat, region lorraine');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "folded") VALUES (27, 'scheme', 4, 'AQ-RI-ESS-AXE2', 'Coopération territoriale et mutualisation (axe 2 du règlement ESS)', 'aq ri ess axe2 cooperation territoriale et mutualisation (axe 2 du reglement ess) region aquitaine');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "folded") VALUES (28, 'policy_framework', 4, 'SRDE Rhône-Alpes', 'Coopérations économiques territoriales', 'srde rhone alpes cooperations economiques territoriales region rhone alpes');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "folded") VALUES (33, 'scheme', 5, 'BFC-2013-AIST', 'Actions innovantes et structurantes des territoires', 'bfc 2013 aist actions innovantes et structurantes des territoires region bourgogne');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "folded") VALUES (34, 'policy_framework', 5, 'SRI Rhône-Alpes : stratégie régionale de l’innovation', 'Innovation sociale', 'sri rhone alpes : strategie regionale de l innovation innovation sociale region rhone alpes');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "folded") VALUES (39, 'scheme', 6, 'CA-PROGRESS-1', 'PROGRESS volet 1 : démarche collective d’expérimentation territoriale', 'ca progress 1 progress volet 1 : demarche collective d experimentation territoriale region champagne ardenne');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "folded") VALUES (40, 'policy_framework', 6, 'PO FEDER/FSE Rhône-Alpes 2014-2020', 'Type d’actions 7 : acteurs de l’ESS et réseaux de l’innovation sociale', 'po feder/fse rhone alpes 2014 2020 type d actions 7 : acteurs de l ess et reseaux de l innovation sociale union europeenne, region rhone alpes');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "folded") VALUES (45, 'scheme', 7, 'CA-PROGRESS-2', 'PROGRESS volet 2 : appui à l’émergence de projets', 'ca progress 2 progress volet 2 : appui a l emergence de projets region champagne ardenne');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "folded") VALUES (46, 'policy_framework', 7, 'CDDRA : contrats de développement durable Rhône-Alpes', '', 'cddra : contrats de developpement durable rhone alpes region rhone alpes, pays, parcs et autres territoires');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "folded") VALUES (51, 'scheme', 8, 'CA-PROGRESS-3', 'PROGRESS volet 3 : appui à l’émergence de projets', 'ca progress 3 progress volet 3 : appui a l emergence de projets region champagne ardenne');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "folded") VALUES (52, 'policy_framework', 8, 'SRDEI Île-de-France', 'PTCE et innovation sociale, nouveaux champs d’intervention', 'srdei ile de france ptce et innovation sociale, nouveaux champs d intervention region ile de france');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "folded") VALUES (57, 'scheme', 9, 'CG35-CT', 'Contrats de territoire avec les EPCI', 'cg35 ct contrats de territoire avec les epci departement d ille et vilaine');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "folded") VALUES (58, 'policy_framework', 9, 'Politique régionale ESS Île-de-France (rapport de mise en œuvre de la SRDEI)', '3.3 Structuration de l’ESS dans les PTCE', 'politique regionale ess ile de france (rapport de mise en oeuvre de la srdei) 3.3 structuration de l ess dans les ptce region ile de france');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "folded") VALUES (63, 'scheme', 10, 'CG35-INNOV-ESS', 'Projets innovants de l’ESS', 'cg35 innov ess projets innovants de l ess departement d ille et vilaine');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "folded") VALUES (64, 'policy_framework', 10, 'Pactes pour le développement des territoires (Île-de-France)', 'Démarche commune aux services et aux territoires', 'pactes pour le developpement des territoires (ile de france) demarche commune aux services et aux territoires region ile de france, territoires');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "folded") VALUES (69, 'scheme', 11, 'CG62-EPCI', 'Contractualisation avec les EPCI (sans moyens directs)', 'cg62 epci contractualisation avec les epci (sans moyens directs) departement du pas de calais');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "folded") VALUES (70, 'policy_framework', 11, 'SREED Pays de la Loire 2011-2016', 'Structuration collective de l’ESS', 'sreed pays de la loire 2011 2016 structuration collective de l ess region pays de la loire');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "folded") VALUES (75, 'scheme', 12, 'DLA', 'Dispositif local d’accompagnement', 'dla dispositif local d accompagnement etat et caisse des depots');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "folded") VALUES (76, 'policy_framework', 12, 'Règlement d’intervention ESS et innovation sociale Aquitaine', 'Axe 2 : coopération territoriale et mutualisation', 'reglement d intervention ess et innovation sociale aquitaine axe 2 : cooperation territoriale et mutualisation region aquitaine');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "folded") VALUES (81, 'scheme', 13, 'FEADER', 'Fonds européen agricole pour le développement rural', 'feader fonds europeen agricole pour le developpement rural union europeenne (feader)');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "folded") VALUES (82, 'policy_framework', 13, 'PROGRESS Champagne-Ardenne', 'Volet 1 : démarche collective d’expérimentation territoriale', 'progress champagne ardenne volet 1 : demarche collective d experimentation territoriale region champagne ardenne');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "folded") VALUES (87, 'scheme', 14, 'FEDER-RA-A7', 'FEDER Rhône-Alpes, type d’actions 7 : acteurs de l’ESS et innovation sociale', 'feder ra a7 feder rhone alpes, type d actions 7 : acteurs de l ess et innovation sociale union europeenne (feder, region rhone alpes)');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "folded") VALUES (88, 'policy_framework', 14, 'Contrats de territoire d’Ille-et-Vilaine', '', 'contrats de territoire d ille et vilaine departement d ille et vilaine, epci');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "folded") VALUES (93, 'scheme', 15, 'FR-2013-AAP-PTCE', 'Appel à projets interministériel PTCE', 'fr 2013 aap ptce appel a projets interministeriel ptce etat');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "folded") VALUES (94, 'policy_framework', 15, 'Contractualisation du Pas-de-Calais avec les EPCI', '', 'contractualisation du pas de calais avec les epci departement du pas de calais, tous les epci du departement');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "folded") VALUES (99, 'scheme', 16, 'FR-2015-AAP2', 'Deuxième appel à projets PTCE', 'fr 2015 aap2 deuxieme appel a projets ptce etat et caisse des depots');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "folded") VALUES (100, 'policy_framework', 16, 'Politique départementale ESS de Meurthe-et-Moselle', 'Pôles de coopération territorialisés', 'politique departementale ess de meurthe et moselle poles de cooperation territorialises departement de meurthe et moselle');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "folded") VALUES (105, 'scheme', 17, 'FR-2021-AMI-P1', 'AMI PTCE émergents (phase 1)', 'fr 2021 ami p1 ami ptce emergents (phase 1) etat');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "folded") VALUES (106, 'policy_framework', 17, 'Agenda 21 du Sicoval 2011-2014', 'Opération 9 : diversifier les activités économiques', 'agenda 21 du sicoval 2011 2014 operation 9 : diversifier les activites economiques communaute d agglomeration du sicoval');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "folded") VALUES (111, 'scheme', 18, 'FR-2021-AMI-P2', 'AMI PTCE (phase 2)', 'fr 2021 ami p2 ami ptce (phase 2) etat');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "folded") VALUES (112, 'policy_framework', 18, 'PMDE de Lille Métropole, volet ESS 2011-2014', 'Étude puis création d’un pôle de coopération métropolitain', 'pmde de lille metropole, volet ess 2011 2014 etude puis creation d un pole de cooperation metropolitain lille metropole communaute urbaine');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "folded") VALUES (117, 'scheme', 19, 'FR-2025-AMI', 'AMI « Financer le développement des PTCE »', 'fr 2025 ami ami « financer le developpement des ptce » etat');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "folded") VALUES (118, 'policy_framework', 19, 'Plan d’action ESS de Cergy-Pontoise', 'Dialogue entre acteurs de l’ESS, création d’un pôle territorial', 'plan d action ess de cergy pontoise dialogue entre acteurs de l ess, creation d un pole territorial communaute d agglomeration de cergy pontoise');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "folded") VALUES (123, 'scheme', 20, 'FSE', 'Fonds social européen', 'fse fonds social europeen union europeenne (fse)');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "folded") VALUES (124, 'policy_framework', 20, 'Plan d’actions ESS de Nantes Métropole 2013-2014', 'Ouverture d’un pôle de coopération sur l’île de Nantes', 'plan d actions ess de nantes metropole 2013 2014 ouverture d un pole de cooperation sur l ile de nantes nantes metropole');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "folded") VALUES (129, 'scheme', 21, 'HDF-COTE', 'Coopérations territoriales économiques (COTE)', 'hdf cote cooperations territoriales economiques (cote) region hauts de france');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "folded") VALUES (130, 'policy_framework', 21, 'PROCESS : coopération de l’ESS en Loire Sud 2012-2015', 'Axe 2.3.2 : montage d’un PTCE', 'process : cooperation de l ess en loire sud 2012 2015 axe 2.3.2 : montage d un ptce saint etienne metropole');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "folded") VALUES (135, 'scheme', 22, 'IDF-2013-AMI-PTCE', 'Appel à manifestation d’intérêt PTCE', 'idf 2013 ami ptce appel a manifestation d interet ptce region ile de france');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "folded") VALUES (141, 'scheme', 23, 'IDF-2014-AMI-PTCE', 'Appel à manifestation d’intérêt PTCE (2014)', 'idf 2014 ami ptce appel a manifestation d interet ptce (2014) region ile de france');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "folded") VALUES (147, 'scheme', 24, 'IDF-EMPLOIS-TREMPLIN', 'Emplois-tremplin', 'idf emplois tremplin emplois tremplin region ile de france');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "folded") VALUES (153, 'scheme', 25, 'IDF-GE', 'Soutien aux groupements d’employeurs', 'idf ge soutien aux groupements d employeurs region ile de france');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "folded") VALUES (159, 'scheme', 26, 'IDF-SENSIB-ESS', 'Sensibilisation à l’ESS et à l’innovation sociale', 'idf sensib ess sensibilisation a l ess et a l innovation sociale region ile de france');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "folded") VALUES (165, 'scheme', 27, 'LMCU-AAP', 'Appel à projets permanent : coopération et mutualisation', 'lmcu aap appel a projets permanent : cooperation et mutualisation lille metropole communaute urbaine');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "folded") VALUES (171, 'scheme', 28, 'LOR-PACTE', 'PACTE Lorraine : innovation sociale sur les territoires', 'lor pacte pacte lorraine : innovation sociale sur les territoires region lorraine');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "folded") VALUES (177, 'scheme', 29, 'NA-SENSIB-ESS', 'Sensibiliser aux démarches collectives de l’ESS', 'na sensib ess sensibiliser aux demarches collectives de l ess region nouvelle aquitaine');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "folded") VALUES (183, 'scheme', 30, 'PDL-2013-PTCE-1', 'Soutien aux PTCE : émergence', 'pdl 2013 ptce 1 soutien aux ptce : emergence region pays de la loire');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "folded") VALUES (189, 'scheme', 31, 'PDL-2013-PTCE-2', 'Soutien aux PTCE : démarrage', 'pdl 2013 ptce 2 soutien aux ptce : demarrage region pays de la loire');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "folded") VALUES (195, 'scheme', 32, 'PDL-GE-DIV', 'Aide à la diversification des GE et GEIQ', 'pdl ge div aide a la diversification des ge et geiq region pays de la loire');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "folded") VALUES (201, 'scheme', 33, 'PDL-GE', 'Aide au démarrage des GE et GEIQ', 'pdl ge aide au demarrage des ge et geiq region pays de la loire');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "folded") VALUES (207, 'scheme', 34, 'RA-CDDRA', 'Fonds territoriaux des contrats de développement durable Rhône-Alpes (CDDRA)', 'ra cddra fonds territoriaux des contrats de developpement durable rhone alpes (cddra) region rhone alpes');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "folded") VALUES (213, 'scheme', 35, 'VERRIERE-INGENIERIE', 'Ingénierie communale en nature : deux agents', 'verriere ingenierie ingenierie communale en nature : deux agents la verriere');
CREATE INDEX ix_organisation_commune_sort_key ON organisation (commune_sort_key);
CREATE INDEX ix_organisation_sort_key ON organisation (sort_key);
CREATE UNIQUE INDEX uq_funder_ours ON funder (ours) WHERE ours;
CREATE INDEX ix_ptce_region ON ptce (region);
CREATE INDEX ix_ptce_sort_key ON ptce (sort_key);
CREATE INDEX ix_scheme_family ON scheme (family);
CREATE INDEX ix_policy_framework_sort_key ON policy_framework (sort_key);
CREATE INDEX ix_attachment_owner_kind_owner_id ON attachment (owner_kind, owner_id);
CREATE INDEX ix_attachment_sha256 ON attachment (sha256);
CREATE INDEX ix_committee_session_held_on ON committee_session (held_on);
CREATE INDEX ix_change_entry_table_name_row_id ON change_entry (table_name, row_id);
CREATE INDEX ix_change_entry_deletions ON change_entry (table_name) WHERE action = 'delete';
CREATE INDEX ix_change_entry_operation_id ON change_entry (operation_id);
CREATE INDEX ix_authority_body_settings_id ON authority_body (settings_id);
CREATE INDEX ix_received_aid_organisation_id ON received_aid (organisation_id);
CREATE INDEX ix_contact_organisation_id ON contact (organisation_id);
CREATE INDEX ix_ptce_alias_ptce_id ON ptce_alias (ptce_id);
CREATE INDEX ix_ptce_stage_ptce_id ON ptce_stage (ptce_id);
CREATE INDEX ix_ptce_label_ptce_id ON ptce_label (ptce_id);
CREATE INDEX ix_ptce_figures_ptce_id ON ptce_figures (ptce_id);
CREATE INDEX ix_membership_ptce_id ON membership (ptce_id);
CREATE INDEX ix_membership_organisation_id ON membership (organisation_id);
CREATE INDEX ix_participation_ptce_id ON participation (ptce_id);
CREATE INDEX ix_interaction_held_on ON interaction (held_on);
CREATE INDEX ix_interaction_ptce_id ON interaction (ptce_id);
CREATE INDEX ix_in_kind_support_ptce_id ON in_kind_support (ptce_id);
CREATE INDEX ix_in_kind_support_beneficiary_id ON in_kind_support (beneficiary_id);
CREATE INDEX ix_scheme_document_scheme_id ON scheme_document (scheme_id);
CREATE INDEX ix_scheme_version_scheme_id ON scheme_version (scheme_id);
CREATE INDEX ix_envelope_scheme_id ON envelope (scheme_id);
CREATE INDEX ix_envelope_year ON envelope (year);
CREATE INDEX ix_framework_scheme_scheme_id ON framework_scheme (scheme_id);
CREATE INDEX ix_framework_scheme_framework_id ON framework_scheme (framework_id);
CREATE INDEX ix_framework_ptce_framework_id ON framework_ptce (framework_id);
CREATE INDEX ix_framework_ptce_ptce_id ON framework_ptce (ptce_id);
CREATE INDEX ix_payment_credit_envelope_id ON payment_credit (envelope_id);
CREATE INDEX ix_envelope_movement_other_id ON envelope_movement (other_id);
CREATE INDEX ix_envelope_movement_envelope_id ON envelope_movement (envelope_id);
CREATE INDEX ix_funding_file_scheme_version_id ON funding_file (scheme_version_id);
CREATE INDEX ix_funding_file_instruction_number ON funding_file (instruction, number);
CREATE INDEX ix_funding_file_title_sort_key ON funding_file (title_sort_key);
CREATE INDEX ix_funding_file_decision_number ON funding_file (decision, number);
CREATE INDEX ix_funding_file_fiscal_year_number ON funding_file (fiscal_year, number);
CREATE INDEX ix_funding_file_beneficiary_id ON funding_file (beneficiary_id);
CREATE INDEX ix_funding_file_ptce_id ON funding_file (ptce_id);
CREATE INDEX ix_funding_file_renewal_of_id ON funding_file (renewal_of_id);
CREATE INDEX ix_funding_file_requested ON funding_file (requested);
CREATE INDEX ix_funding_file_max_amount ON funding_file (max_amount);
CREATE INDEX ix_file_quantity_funding_file_id ON file_quantity (funding_file_id);
CREATE INDEX ix_ticked_point_funding_file_id ON ticked_point (funding_file_id);
CREATE INDEX ix_year_share_funding_file_id ON year_share (funding_file_id);
CREATE INDEX ix_award_year_funding_file_id ON award_year (funding_file_id);
CREATE INDEX ix_required_document_attachment_id ON required_document (attachment_id);
CREATE INDEX ix_required_document_funding_file_id ON required_document (funding_file_id);
CREATE INDEX ix_opinion_request_funding_file_id ON opinion_request (funding_file_id);
CREATE INDEX ix_cost_line_funding_file_id ON cost_line (funding_file_id);
CREATE INDEX ix_plan_line_funding_file_id ON plan_line (funding_file_id);
CREATE INDEX ix_carrier_share_organisation_id ON carrier_share (organisation_id);
CREATE INDEX ix_carrier_share_funding_file_id ON carrier_share (funding_file_id);
CREATE INDEX ix_derogation_funding_file_id ON derogation (funding_file_id);
CREATE INDEX ix_funding_file_move_funding_file_id ON funding_file_move (funding_file_id);
CREATE INDEX ix_agenda_item_session_id ON agenda_item (session_id);
CREATE INDEX ix_agenda_item_funding_file_id ON agenda_item (funding_file_id);
CREATE INDEX ix_amendment_bearer_id ON amendment (bearer_id);
CREATE INDEX ix_amendment_agreement_id ON amendment (agreement_id);
CREATE INDEX ix_reduction_agreement_id ON reduction (agreement_id);
CREATE INDEX ix_instalment_agreement_id ON instalment (agreement_id);
CREATE INDEX ix_instalment_planned_on ON instalment (planned_on);
CREATE INDEX ix_deliverable_agreement_id ON deliverable (agreement_id);
CREATE INDEX ix_deliverable_due_on ON deliverable (due_on);
CREATE INDEX ix_repayment_order_agreement_id ON repayment_order (agreement_id);
CREATE INDEX ix_payment_instalment_id ON payment (instalment_id);
CREATE INDEX ix_payment_agreement_id ON payment (agreement_id);
CREATE INDEX ix_payment_paid_on ON payment (paid_on);
CREATE TRIGGER change_entry_no_delete BEFORE delete ON change_entry BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER change_entry_no_update BEFORE update ON change_entry BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
COMMIT;
