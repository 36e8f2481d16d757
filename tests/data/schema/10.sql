PRAGMA application_id=1347699525;
PRAGMA user_version=10;
BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
CREATE TABLE committee_session (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	version INTEGER NOT NULL, 
	body VARCHAR NOT NULL, 
	held_on DATE NOT NULL, 
	title TEXT NOT NULL, 
	status VARCHAR NOT NULL
);
CREATE TABLE deadline_mark (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	version INTEGER NOT NULL, 
	kind VARCHAR NOT NULL, 
	subject_id INTEGER NOT NULL, 
	detail VARCHAR NOT NULL, 
	due_on DATE, 
	stood_at VARCHAR NOT NULL, 
	until DATE, 
	reason TEXT NOT NULL, 
	author TEXT NOT NULL, 
	said_on DATE NOT NULL, 
	CONSTRAINT uq_deadline_mark_kind_subject_id_detail UNIQUE (kind, subject_id, detail)
);
CREATE TABLE file_settings (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	version INTEGER NOT NULL, 
	author TEXT NOT NULL, 
	fictitious BOOLEAN NOT NULL, 
	logo TEXT NOT NULL, 
	fiscal_year_start_month INTEGER NOT NULL
);
CREATE TABLE saved_view (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	version INTEGER NOT NULL, 
	page VARCHAR NOT NULL, 
	name TEXT NOT NULL, 
	content TEXT NOT NULL, 
	CONSTRAINT uq_saved_view_page_name UNIQUE (page, name)
);
CREATE TABLE imported_record (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	version INTEGER NOT NULL, 
	origin TEXT NOT NULL, 
	external_id TEXT NOT NULL, 
	kind VARCHAR NOT NULL, 
	record_id INTEGER NOT NULL, 
	brought TEXT NOT NULL, 
	CONSTRAINT uq_imported_record_origin_external_id_kind UNIQUE (origin, external_id, kind)
);
CREATE TABLE import_map (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	version INTEGER NOT NULL, 
	signature VARCHAR NOT NULL, 
	name TEXT NOT NULL, 
	content TEXT NOT NULL, 
	CONSTRAINT uq_import_map_signature UNIQUE (signature)
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
CREATE TABLE deliberation (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	session_id INTEGER NOT NULL, 
	number TEXT NOT NULL, 
	taken_on DATE NOT NULL, 
	CONSTRAINT uq_deliberation_session_id UNIQUE (session_id), 
	CONSTRAINT fk_deliberation_session_id FOREIGN KEY(session_id) REFERENCES committee_session (id) ON DELETE CASCADE
);
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
	number_sort_key VARCHAR NOT NULL, 
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
	stated_year INTEGER, 
	fiscal_year INTEGER GENERATED ALWAYS AS (coalesce(CAST(STRFTIME('%Y', coalesce(decided_on, listed_on, deposited_on)) AS INTEGER), stated_year)) STORED, 
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
INSERT INTO "committee_session" ("id", "version", "body", "held_on", "title", "status") VALUES (1, 3, 'council', '2026-05-04', '', 'planned');
INSERT INTO "file_settings" ("id", "version", "author", "fictitious", "logo", "fiscal_year_start_month") VALUES (1, 1, 'Agent d’essai', 0, '', 1);
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (1, 'c002d0941cf0472baf718e61f0af1a6c', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Créer le fichier', 'file_settings', 1, 'insert', NULL, '{"author": "Agent d’essai", "fictitious": 0, "fiscal_year_start_month": 1, "id": 1, "logo": "", "version": 1}', 'do', NULL, '9f5bd1a0ba298b39cb39a4dc18eecdb6087e15493c709a21e73a372ceec06cd0');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (2, 'c002d0941cf0472baf718e61f0af1a6c', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Créer le fichier', 'funder', 1, 'insert', NULL, '{"id": 1, "level": "region", "name": "Région d’essai", "ours": 1, "siret": "", "version": 1}', 'do', NULL, 'd121b922d2deb6c4b15aefeb0243b519511979ea6e23cf9720a3ba4ac49134ed');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (3, 'a71e46e6e31643dc8ac92bdcebb602e0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 1, 'insert', NULL, '{"code": "AGGLO-3ANS", "family": "AGGLO-3ANS", "funder_level": "intercommunality", "funder_name": "Clermont Communauté", "id": 1, "kind": "grant", "label": "Soutien à l’amorçage, autonomie à trois ans", "legal_basis": "", "version": 1}', 'do', NULL, 'fb1abb62e7ac4c4f994bcbbcd9032cebab01e87de7b4330d6e75ee73eb034338');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (4, 'a71e46e6e31643dc8ac92bdcebb602e0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 1, 'insert', NULL, '{"deliberation": "", "id": 1, "rules": "[{\"type\": \"duration\", \"max_months\": 36, \"source\": \"guide RTES 2014, l. 942\"}, {\"type\": \"min_self_financing\", \"autonomy_plan\": true, \"source\": \"guide RTES 2014, l. 942\"}]", "scheme_id": 1, "section": "undivided", "source": "guide RTES 2014, l. 942", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, '73ee01e10cb63f1daa603c374f23fbae14a37deeb0a36f900c6d2c84a2cfc49b');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (5, 'a71e46e6e31643dc8ac92bdcebb602e0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 2, 'insert', NULL, '{"code": "AQ-2008-COOP", "family": "AQ-COOP", "funder_level": "region", "funder_name": "Région Aquitaine", "id": 2, "kind": "call", "label": "Appels à projets à la coopération", "legal_basis": "", "version": 1}', 'do', NULL, 'cf6bf9ead17e2393d44fc61409894223d3c939abc98d1f3de325f73cc9846de7');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (6, 'a71e46e6e31643dc8ac92bdcebb602e0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 2, 'insert', NULL, '{"deliberation": "", "id": 2, "rules": "[]", "scheme_id": 2, "section": "undivided", "source": "guide RTES 2014, l. 743", "valid_from": "2008-01-01", "valid_to": null, "version": "2008"}', 'do', NULL, '7f7b219b47821920a3bf1266f5c3e3f256fde565ceaa89dfb1874bdcb81f542d');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (7, 'a71e46e6e31643dc8ac92bdcebb602e0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 3, 'insert', NULL, '{"code": "AQ-AMI-IS", "family": "AQ-RI-ESS", "funder_level": "region", "funder_name": "Région Aquitaine", "id": 3, "kind": "ami", "label": "Appel à manifestation d’intérêt innovation sociale", "legal_basis": "", "version": 1}', 'do', NULL, '0aaf7faa3be163536f42c3d33c35921647ceadb4ac4823c30f03e3c985bc5823');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (8, 'a71e46e6e31643dc8ac92bdcebb602e0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 3, 'insert', NULL, '{"deliberation": "", "id": 3, "rules": "[]", "scheme_id": 3, "section": "undivided", "source": "guide RTES 2014, l. 743", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, '366f5fce93921b9d61a5eb99c2dfd86e5ed7f578cf13d27928319e6bd2ac8a84');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (9, 'a71e46e6e31643dc8ac92bdcebb602e0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 4, 'insert', NULL, '{"code": "AQ-RI-ESS-AXE2", "family": "AQ-RI-ESS", "funder_level": "region", "funder_name": "Région Aquitaine", "id": 4, "kind": "grant", "label": "Coopération territoriale et mutualisation (axe 2 du règlement ESS)", "legal_basis": "", "version": 1}', 'do', NULL, '5f5858db4898b435201a7ad8ece2b23b2555734b25155fe1deb7768710f6d07e');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (10, 'a71e46e6e31643dc8ac92bdcebb602e0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 4, 'insert', NULL, '{"deliberation": "", "id": 4, "rules": "[{\"type\": \"eligible_categories\", \"categories\": [\"study\", \"coordination\", \"staff\"], \"source\": \"guide RTES 2014, l. 743, 1462\"}, {\"type\": \"prerequisites\", \"items\": [\"Premières années de la coopération (la source n’en dit pas le nombre)\", \"L’une des formes graduées : collaborations ponctuelles, moyens matériels et humains mutualisés, structure commune\", \"Emploi créé ou mutualisé, s’il y en a (la source n’en dit ni le montant ni la durée)\"], \"source\": \"guide RTES 2014, l. 743, 1462\"}]", "scheme_id": 4, "section": "undivided", "source": "guide RTES 2014, l. 743, 1454-1462", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, 'ba1a64988ff8982e48be86f0002c1f5ebff8eea2a2d63dd9e18ba723e131d57d');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (11, 'a71e46e6e31643dc8ac92bdcebb602e0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 5, 'insert', NULL, '{"code": "BFC-2013-AIST", "family": "BFC-2013-AIST", "funder_level": "region", "funder_name": "Région Bourgogne", "id": 5, "kind": "multi_year_grant", "label": "Actions innovantes et structurantes des territoires", "legal_basis": "", "version": 1}', 'do', NULL, '1d4ae7e9afa4dadb8a17791cb03e87ff388c332c66d9ba865bedca5f9b7fa13f');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (12, 'a71e46e6e31643dc8ac92bdcebb602e0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 5, 'insert', NULL, '{"deliberation": "", "id": 5, "rules": "[{\"type\": \"requires_award\", \"scheme\": \"FR-2013-AAP-PTCE\", \"level\": \"state\", \"source\": \"guide RTES 2014, l. 668\"}, {\"type\": \"duration\", \"max_months\": 36, \"source\": \"guide RTES 2014, l. 668\"}, {\"type\": \"eligible_categories\", \"categories\": [\"study\", \"equipment\", \"staff\", \"coordination\", \"premises\", \"communication\", \"meetings\", \"training\", \"indirect\", \"other\"], \"source\": \"guide RTES 2014, l. 668\"}, {\"type\": \"prerequisites\", \"items\": [\"Investissement : du petit matériel ; autre dépense : une charge de fonctionnement (la source ne les énumère pas)\"], \"source\": \"guide RTES 2014, l. 668\"}, {\"type\": \"min_self_financing\", \"growing\": true, \"source\": \"guide RTES 2014, l. 668\"}]", "scheme_id": 5, "section": "undivided", "source": "guide RTES 2014, l. 668", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, '2ea66a6b9c3cfe2a168579d551fad346d44ede9a4c0c9391a156e75e1b50d0d9');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (13, 'a71e46e6e31643dc8ac92bdcebb602e0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 6, 'insert', NULL, '{"code": "CA-PROGRESS-1", "family": "PROGRESS", "funder_level": "region", "funder_name": "Région Champagne-Ardenne", "id": 6, "kind": "grant", "label": "PROGRESS volet 1 : démarche collective d’expérimentation territoriale", "legal_basis": "", "version": 1}', 'do', NULL, '101cbc5b59411a945eb61a35c0f63adeda509b091d0f28d64c751e40cd39ed4b');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (14, 'a71e46e6e31643dc8ac92bdcebb602e0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 6, 'insert', NULL, '{"deliberation": "", "id": 6, "rules": "[{\"type\": \"max_rate\", \"rate\": \"0.80\", \"source\": \"guide RTES 2014, l. 1499\"}, {\"type\": \"public_aid_deduction\", \"mode\": \"from_base\", \"source\": \"guide RTES 2014, l. 1499\"}, {\"type\": \"cap\", \"scope\": \"file\", \"amount\": \"30000.00\", \"source\": \"guide RTES 2014, l. 1499\"}, {\"type\": \"duration\", \"max_months\": 18, \"source\": \"guide RTES 2014, l. 1501\"}, {\"type\": \"eligible_categories\", \"categories\": [\"study\", \"training\", \"communication\", \"meetings\", \"coordination\"], \"case_by_case\": true, \"source\": \"guide RTES 2014, l. 1499\"}, {\"type\": \"eligible_beneficiaries\", \"lead_partner_ess\": true, \"min_members\": 2, \"mixed\": true, \"source\": \"guide RTES 2014, l. 1489\"}, {\"type\": \"prerequisites\", \"items\": [\"Territoire d’action propice à une coopération économique innovante\", \"Filière(s) porteuse(s) d’activités utiles localement\", \"Volonté de créer des emplois durables et de qualité, ou d’insérer vers l’emploi durable\"], \"source\": \"guide RTES 2014, l. 1491-1495\"}, {\"type\": \"deliverables\", \"items\": [{\"kind\": \"evaluation_report\", \"conditions\": \"balance\"}, {\"kind\": \"three_year_programme\", \"conditions\": \"balance\"}], \"source\": \"guide RTES 2014, l. 1501\"}]", "scheme_id": 6, "section": "undivided", "source": "guide RTES 2014, l. 1479-1503", "valid_from": "2014-01-01", "valid_to": null, "version": "2014"}', 'do', NULL, '523e460fd85e350823fdbccdf7e0b6adbac550fc79bef5f8151162c54fc2f55b');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (15, 'a71e46e6e31643dc8ac92bdcebb602e0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 7, 'insert', NULL, '{"code": "CA-PROGRESS-2", "family": "PROGRESS", "funder_level": "region", "funder_name": "Région Champagne-Ardenne", "id": 7, "kind": "grant", "label": "PROGRESS volet 2 : appui à l’émergence de projets", "legal_basis": "", "version": 1}', 'do', NULL, '7cb6a742a6fa947e0f6ffb93d0eac5ede34947e74486246fe1a46c2d46152675');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (16, 'a71e46e6e31643dc8ac92bdcebb602e0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 7, 'insert', NULL, '{"deliberation": "", "id": 7, "rules": "[]", "scheme_id": 7, "section": "undivided", "source": "guide RTES 2014, l. 1503", "valid_from": "2014-01-01", "valid_to": null, "version": "2014"}', 'do', NULL, '7f7c211ddf726ab7f064a0a2f0b4e45c8466de84d85ad191d8fa36794a2d7371');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (17, 'a71e46e6e31643dc8ac92bdcebb602e0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 8, 'insert', NULL, '{"code": "CA-PROGRESS-3", "family": "PROGRESS", "funder_level": "region", "funder_name": "Région Champagne-Ardenne", "id": 8, "kind": "grant", "label": "PROGRESS volet 3 : appui à l’émergence de projets", "legal_basis": "", "version": 1}', 'do', NULL, '1f6d387331f370c34988a992d00e4f2fb01b12284a47779fb7ca6e9baac324cc');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (18, 'a71e46e6e31643dc8ac92bdcebb602e0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 8, 'insert', NULL, '{"deliberation": "", "id": 8, "rules": "[]", "scheme_id": 8, "section": "undivided", "source": "guide RTES 2014, l. 1503", "valid_from": "2014-01-01", "valid_to": null, "version": "2014"}', 'do', NULL, '1b8d4a7a25339ebae45b3df6d6290647943c2393dd42af0c6f9c302c4130ea9b');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (19, 'a71e46e6e31643dc8ac92bdcebb602e0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 9, 'insert', NULL, '{"code": "CG35-CT", "family": "CG35-CT", "funder_level": "department", "funder_name": "Département d’Ille-et-Vilaine", "id": 9, "kind": "territorial_contract", "label": "Contrats de territoire avec les EPCI", "legal_basis": "", "version": 1}', 'do', NULL, '18699842ea27c2c5f1dff68169660af18fc2da4011ae8f0e0878a470ec66adee');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (20, 'a71e46e6e31643dc8ac92bdcebb602e0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 9, 'insert', NULL, '{"deliberation": "", "id": 9, "rules": "[{\"type\": \"eligible_beneficiaries\", \"kinds\": [\"local_authority\"], \"source\": \"guide RTES 2014, l. 756\"}]", "scheme_id": 9, "section": "undivided", "source": "guide RTES 2014, l. 756", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, 'ea6b1bc6477e264d22976b7efeacf859acf28eeef15e7faf231a013114b76713');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (21, 'a71e46e6e31643dc8ac92bdcebb602e0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 10, 'insert', NULL, '{"code": "CG35-INNOV-ESS", "family": "CG35-ESS", "funder_level": "department", "funder_name": "Département d’Ille-et-Vilaine", "id": 10, "kind": "grant", "label": "Projets innovants de l’ESS", "legal_basis": "", "version": 1}', 'do', NULL, '4d6a9ea51b57558b1eaf299bceed869f39436fa2053d253260af48cd12ae5a07');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (22, 'a71e46e6e31643dc8ac92bdcebb602e0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 10, 'insert', NULL, '{"deliberation": "", "id": 10, "rules": "[]", "scheme_id": 10, "section": "undivided", "source": "guide RTES 2014, l. 756", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, 'fb66ded44a39d7594d7b64ff2ce89374ee21a2c0021279880f9eff1713abda89');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (23, 'a71e46e6e31643dc8ac92bdcebb602e0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 11, 'insert', NULL, '{"code": "CG62-EPCI", "family": "CG62-EPCI", "funder_level": "department", "funder_name": "Département du Pas-de-Calais", "id": 11, "kind": "territorial_contract", "label": "Contractualisation avec les EPCI (sans moyens directs)", "legal_basis": "", "version": 1}', 'do', NULL, 'c6de043a891f3737b4eab622036c875d1b54ed3e1b5d89f982224e18d1135089');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (24, 'a71e46e6e31643dc8ac92bdcebb602e0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 11, 'insert', NULL, '{"deliberation": "", "id": 11, "rules": "[{\"type\": \"eligible_beneficiaries\", \"kinds\": [\"local_authority\"], \"source\": \"guide RTES 2014, l. 796\"}, {\"type\": \"accompaniment\", \"source\": \"guide RTES 2014, l. 796\"}, {\"type\": \"prerequisites\", \"items\": [\"Aide à l’EPCI, dont le PTCE bénéficie par entraînement (la source ne lui alloue aucun moyen direct)\"], \"source\": \"guide RTES 2014, l. 796\"}]", "scheme_id": 11, "section": "undivided", "source": "guide RTES 2014, l. 796", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, '9d07d67c4b83efbf3219f6b02c12f1004e3762d2d040de27840f3e476e41fff1');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (25, 'a71e46e6e31643dc8ac92bdcebb602e0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 12, 'insert', NULL, '{"code": "DLA", "family": "DLA", "funder_level": "state", "funder_name": "État et Caisse des Dépôts", "id": 12, "kind": "accompaniment", "label": "Dispositif local d’accompagnement", "legal_basis": "", "version": 1}', 'do', NULL, '53124feb0382489792800e012338471609bd02307e43bd1015e5fc845191a3e7');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (26, 'a71e46e6e31643dc8ac92bdcebb602e0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 12, 'insert', NULL, '{"deliberation": "", "id": 12, "rules": "[{\"type\": \"eligible_beneficiaries\", \"kinds\": [\"association\", \"cooperative\"], \"source\": \"guide RTES 2014, l. 639\"}, {\"type\": \"accompaniment\", \"source\": \"guide RTES 2014, l. 637-641\"}]", "scheme_id": 12, "section": "operating", "source": "guide RTES 2014, l. 637-641", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, '5d340cfc67732f79c812cc9a937ce4cafeb52901779f9051fd741831f7f27741');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (27, 'a71e46e6e31643dc8ac92bdcebb602e0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 13, 'insert', NULL, '{"code": "FEADER", "family": "FESI-FEADER", "funder_level": "europe", "funder_name": "Union européenne (FEADER)", "id": 13, "kind": "grant", "label": "Fonds européen agricole pour le développement rural", "legal_basis": "", "version": 1}', 'do', NULL, '53dda326f1a7f063ce2dd3717f50132b7a938d28b961c170f686766a96ac3c8a');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (28, 'a71e46e6e31643dc8ac92bdcebb602e0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 13, 'insert', NULL, '{"deliberation": "", "id": 13, "rules": "[{\"type\": \"co_funding\", \"notified\": true, \"source\": \"guide RTES 2014, l. 717, 1264 ; TFUE, art. 108 § 3\"}]", "scheme_id": 13, "section": "undivided", "source": "guide RTES 2014, l. 717, 1264", "valid_from": "2014-01-01", "valid_to": null, "version": "2014"}', 'do', NULL, '2568a17a0fc040f07cf2a71d2c1e34b19348532b32223ef13471a50883c04366');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (29, 'a71e46e6e31643dc8ac92bdcebb602e0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 14, 'insert', NULL, '{"code": "FEDER-RA-A7", "family": "FESI-RA", "funder_level": "europe", "funder_name": "Union européenne (FEDER, Région Rhône-Alpes)", "id": 14, "kind": "grant", "label": "FEDER Rhône-Alpes, type d’actions 7 : acteurs de l’ESS et innovation sociale", "legal_basis": "", "version": 1}', 'do', NULL, '9aaeba4277c886713d9152c0eeb0322e285df71e650a8ad9a835b723db312b97');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (30, 'a71e46e6e31643dc8ac92bdcebb602e0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 14, 'insert', NULL, '{"deliberation": "", "id": 14, "rules": "[{\"type\": \"co_funding\", \"notified\": true, \"source\": \"guide RTES 2014, l. 1444 ; TFUE, art. 108 § 3\"}]", "scheme_id": 14, "section": "undivided", "source": "guide RTES 2014, l. 1433-1444", "valid_from": "2014-01-01", "valid_to": null, "version": "2014"}', 'do', NULL, '83a764015df8cf287731f111e7563019e27a039a1e9671951b393107dce32757');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (31, 'a71e46e6e31643dc8ac92bdcebb602e0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 15, 'insert', NULL, '{"code": "FR-2013-AAP-PTCE", "family": "FR-AAP-PTCE", "funder_level": "state", "funder_name": "État", "id": 15, "kind": "call", "label": "Appel à projets interministériel PTCE", "legal_basis": "", "version": 1}', 'do', NULL, '44cd718b3bcb5fc83a2f6cff47728f763f2f43f1b5a4378fc51bb57ccb88ba1f');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (32, 'a71e46e6e31643dc8ac92bdcebb602e0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 15, 'insert', NULL, '{"deliberation": "", "id": 15, "rules": "[{\"type\": \"eligible_beneficiaries\", \"mixed\": true, \"source\": \"guide RTES 2014, l. 212\"}, {\"type\": \"recorded_outcome\", \"applications\": 180, \"admissible\": 130, \"awards\": 23, \"source\": \"guide RTES 2014, l. 98\"}]", "scheme_id": 15, "section": "undivided", "source": "guide RTES 2014, l. 41, 98, 212", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, '8b5bfbd782b92129686a3afa3aaa1225e30f5751816bdf92969baf1a376ef470');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (33, 'a71e46e6e31643dc8ac92bdcebb602e0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 16, 'insert', NULL, '{"code": "FR-2015-AAP2", "family": "FR-AAP-PTCE", "funder_level": "state", "funder_name": "État et Caisse des Dépôts", "id": 16, "kind": "call", "label": "Deuxième appel à projets PTCE", "legal_basis": "", "version": 1}', 'do', NULL, '832b5a9388dd06cab42ae83ebddcd63ff7bc31f45a5fcd0a48c780d8f5f6960d');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (34, 'a71e46e6e31643dc8ac92bdcebb602e0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 16, 'insert', NULL, '{"deliberation": "", "id": 16, "rules": "[{\"type\": \"duration\", \"max_months\": 36, \"source\": \"décret 2015-431\"}, {\"type\": \"recorded_outcome\", \"admissible\": 99, \"awards\": 14, \"source\": \"chorum.fr, 15/01/2016\"}]", "scheme_id": 16, "section": "undivided", "source": "essnormandie.org ; chorum.fr, 15/01/2016", "valid_from": "2015-01-01", "valid_to": null, "version": "2015"}', 'do', NULL, '2ecea6a7d63d824602270ba3aa0fc2af41d409688ad175b28760d9b6d4ae27a5');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (35, 'a71e46e6e31643dc8ac92bdcebb602e0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 17, 'insert', NULL, '{"code": "FR-2021-AMI-P1", "family": "FR-AMI-PTCE", "funder_level": "state", "funder_name": "État", "id": 17, "kind": "accompaniment", "label": "AMI PTCE émergents (phase 1)", "legal_basis": "", "version": 1}', 'do', NULL, 'f24a0d78a5a7c869fb7ab07cf220061eeec3998a1a2798b876bc1e2bfbf0eb74');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (36, 'a71e46e6e31643dc8ac92bdcebb602e0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 17, 'insert', NULL, '{"deliberation": "", "id": 17, "rules": "[{\"type\": \"phases\", \"stage\": \"emergence\", \"source\": \"economie.gouv.fr\"}, {\"type\": \"accompaniment\", \"source\": \"economie.gouv.fr\"}, {\"type\": \"recorded_outcome\", \"applications\": 134, \"awards\": 107, \"source\": \"chorum.fr\"}]", "scheme_id": 17, "section": "operating", "source": "economie.gouv.fr ; chorum.fr", "valid_from": "2021-01-01", "valid_to": null, "version": "2021"}', 'do', NULL, 'd5c5d7d831fb6c4ff007991a75e56b52a16b77b49a36bb2a114dd41c138d2225');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (37, 'a71e46e6e31643dc8ac92bdcebb602e0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 18, 'insert', NULL, '{"code": "FR-2021-AMI-P2", "family": "FR-AMI-PTCE", "funder_level": "state", "funder_name": "État", "id": 18, "kind": "ami", "label": "AMI PTCE (phase 2)", "legal_basis": "", "version": 1}', 'do', NULL, 'e89382e3633e2ebf9ca1c3b1378cb69d24136306db19983bcb6985ce8c150a71');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (38, 'a71e46e6e31643dc8ac92bdcebb602e0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 18, 'insert', NULL, '{"deliberation": "", "id": 18, "rules": "[{\"type\": \"cap\", \"scope\": \"file\", \"amount\": \"100000.00\", \"source\": \"economie.gouv.fr\"}, {\"type\": \"duration\", \"max_months\": 24, \"source\": \"economie.gouv.fr\"}, {\"type\": \"requires_award\", \"scheme\": \"FR-2021-AMI-P1\", \"or_applied\": true, \"source\": \"economie.gouv.fr\"}, {\"type\": \"recorded_outcome\", \"awards\": 15, \"source\": \"banquedesterritoires.fr, 2023\"}]", "scheme_id": 18, "section": "operating", "source": "economie.gouv.fr ; banquedesterritoires.fr, 2023", "valid_from": "2021-01-01", "valid_to": null, "version": "2021"}', 'do', NULL, '8670e65c562c8454d99929c5685910b36ba31196b66728a018bca0a74fdb8b38');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (39, 'a71e46e6e31643dc8ac92bdcebb602e0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 19, 'insert', NULL, '{"code": "FR-2025-AMI", "family": "FR-AMI-PTCE", "funder_level": "state", "funder_name": "État", "id": 19, "kind": "ami", "label": "AMI « Financer le développement des PTCE »", "legal_basis": "", "version": 1}', 'do', NULL, 'efcaced02bf2af8b6f905fbdf7c406b4de3d877920839011b8e482f1fa68d563');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (40, 'a71e46e6e31643dc8ac92bdcebb602e0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 19, 'insert', NULL, '{"deliberation": "", "id": 19, "rules": "[{\"type\": \"indicative_range\", \"low\": \"30000.00\", \"high\": \"80000.00\", \"source\": \"mediatico.fr\"}, {\"type\": \"cap\", \"scope\": \"file\", \"amount\": \"80000.00\", \"source\": \"mediatico.fr\"}, {\"type\": \"duration\", \"max_months\": 24, \"source\": \"mediatico.fr\"}, {\"type\": \"eligible_categories\", \"categories\": [\"coordination\", \"staff\", \"study\"], \"source\": \"mediatico.fr\"}, {\"type\": \"instalment_plan\", \"parts\": [{\"kind\": \"advance\", \"rate\": \"1\", \"condition\": \"versé la première année\"}], \"source\": \"mediatico.fr\"}, {\"type\": \"recorded_outcome\", \"applications\": 79, \"awards\": 8, \"source\": \"coorace.org, 18/12/2025\"}]", "scheme_id": 19, "section": "operating", "source": "mediatico.fr ; coorace.org, 18/12/2025", "valid_from": "2025-01-01", "valid_to": null, "version": "2025"}', 'do', NULL, '659e4def219869288bdf2403fed9d732d60a384dce97dd2499a4a178ec7c55d4');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (41, 'a71e46e6e31643dc8ac92bdcebb602e0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 20, 'insert', NULL, '{"code": "FSE", "family": "FESI-FSE", "funder_level": "europe", "funder_name": "Union européenne (FSE)", "id": 20, "kind": "grant", "label": "Fonds social européen", "legal_basis": "", "version": 1}', 'do', NULL, '2949b981e04547dd790efe2f9c720f0745c615d6ee9732797259577e12a3e38b');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (42, 'a71e46e6e31643dc8ac92bdcebb602e0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 20, 'insert', NULL, '{"deliberation": "", "id": 20, "rules": "[{\"type\": \"co_funding\", \"notified\": true, \"source\": \"guide RTES 2014, l. 717, 1503 ; TFUE, art. 108 § 3\"}]", "scheme_id": 20, "section": "undivided", "source": "guide RTES 2014, l. 717, 1503", "valid_from": "2014-01-01", "valid_to": null, "version": "2014"}', 'do', NULL, 'e015725678e47ab3e50c900fd95db1057b5bbcb7c3f65df8f1a701866dc857cb');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (43, 'a71e46e6e31643dc8ac92bdcebb602e0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 21, 'insert', NULL, '{"code": "HDF-COTE", "family": "HDF-COTE", "funder_level": "region", "funder_name": "Région Hauts-de-France", "id": 21, "kind": "grant", "label": "Coopérations territoriales économiques (COTE)", "legal_basis": "", "version": 1}', 'do', NULL, 'b88860d7f208529026f493097f2d07148b0ccb48f8a9ed5aac95f9703baef2f1');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (44, 'a71e46e6e31643dc8ac92bdcebb602e0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 21, 'insert', NULL, '{"deliberation": "", "id": 21, "rules": "[{\"type\": \"flat_amount\", \"amount\": \"60000.00\", \"source\": \"entreprises.hautsdefrance.fr\"}, {\"type\": \"duration\", \"max_months\": 24, \"source\": \"entreprises.hautsdefrance.fr\"}, {\"type\": \"eligible_beneficiaries\", \"kinds\": [\"association\", \"foundation\", \"cooperative\", \"mutual\", \"enterprise\", \"network_head\", \"training\", \"research\", \"other\"], \"ess\": true, \"source\": \"entreprises.hautsdefrance.fr\"}, {\"type\": \"settlement\", \"mode\": \"flat\", \"source\": \"entreprises.hautsdefrance.fr\"}]", "scheme_id": 21, "section": "operating", "source": "entreprises.hautsdefrance.fr (règlement sans date)", "valid_from": "2024-01-01", "valid_to": null, "version": "sans date"}', 'do', NULL, '408e1ec35e7a47284a44c810c8d7893843f13d7373197bed91f3e8b8fc329e62');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (45, 'a71e46e6e31643dc8ac92bdcebb602e0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 22, 'insert', NULL, '{"code": "IDF-2013-AMI-PTCE", "family": "IDF-PTCE", "funder_level": "region", "funder_name": "Région Île-de-France", "id": 22, "kind": "ami", "label": "Appel à manifestation d’intérêt PTCE", "legal_basis": "", "version": 1}', 'do', NULL, 'd3ae82de66261f2a079ef5a92548e29755a6332e3d6d8b46c64f978e4087fc10');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (46, 'a71e46e6e31643dc8ac92bdcebb602e0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 22, 'insert', NULL, '{"deliberation": "", "id": 22, "rules": "[{\"type\": \"min_self_financing\", \"autonomy_plan\": true, \"source\": \"guide RTES 2014, l. 691\"}, {\"type\": \"prerequisites\", \"items\": [\"Collectif d’acteurs déjà constitué\"], \"source\": \"guide RTES 2014, l. 691\"}, {\"type\": \"recorded_outcome\", \"applications\": 23, \"awards\": 4, \"source\": \"guide RTES 2014, l. 649\"}]", "scheme_id": 22, "section": "undivided", "source": "guide RTES 2014, l. 649, 691", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, '6485d1279971a530a9db18e9b58b17286605bb45d0388bbd2ebdc682de2cf270');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (47, 'a71e46e6e31643dc8ac92bdcebb602e0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 23, 'insert', NULL, '{"code": "IDF-2014-AMI-PTCE", "family": "IDF-PTCE", "funder_level": "region", "funder_name": "Région Île-de-France", "id": 23, "kind": "ami", "label": "Appel à manifestation d’intérêt PTCE (2014)", "legal_basis": "", "version": 1}', 'do', NULL, 'd6a1b78c113c65e986ce2525395bcdce183c5cf55dd40f3b1283e3863be1cddf');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (48, 'a71e46e6e31643dc8ac92bdcebb602e0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 23, 'insert', NULL, '{"deliberation": "", "id": 23, "rules": "[{\"type\": \"eligible_beneficiaries\", \"ess_or_member\": true, \"source\": \"guide RTES 2014, l. 1429\"}, {\"type\": \"prerequisites\", \"items\": [\"Démarche de PTCE déjà engagée, ses partenaires et son projet présentés\", \"Coordinateur du programme nommé\"], \"source\": \"guide RTES 2014, l. 1427-1429\"}]", "scheme_id": 23, "section": "undivided", "source": "guide RTES 2014, l. 1425-1429", "valid_from": "2014-01-01", "valid_to": null, "version": "2014"}', 'do', NULL, '1208060781cb2773a05af6ecf802a93ea8b13cf5ff9ad39571a69e154092bb5c');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (49, 'a71e46e6e31643dc8ac92bdcebb602e0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 24, 'insert', NULL, '{"code": "IDF-EMPLOIS-TREMPLIN", "family": "IDF-EMPLOI", "funder_level": "region", "funder_name": "Région Île-de-France", "id": 24, "kind": "grant", "label": "Emplois-tremplin", "legal_basis": "", "version": 1}', 'do', NULL, 'cddb21a2933b026913680f3de2a27e453b5f179488f3d3da04e142185f63d04d');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (50, 'a71e46e6e31643dc8ac92bdcebb602e0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 24, 'insert', NULL, '{"deliberation": "", "id": 24, "rules": "[{\"type\": \"eligible_categories\", \"categories\": [\"staff\"], \"source\": \"guide RTES 2014, l. 691\"}, {\"type\": \"tapering\", \"years\": 3, \"source\": \"guide RTES 2014, l. 691\"}, {\"type\": \"duration\", \"max_months\": 36, \"source\": \"guide RTES 2014, l. 691\"}]", "scheme_id": 24, "section": "operating", "source": "guide RTES 2014, l. 691", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, '0d1d5cc3cbef738f422638050cd8c62b1f6b540ffee6cd931ecaf0dd1c9b42f0');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (51, 'a71e46e6e31643dc8ac92bdcebb602e0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 25, 'insert', NULL, '{"code": "IDF-GE", "family": "IDF-EMPLOI", "funder_level": "region", "funder_name": "Région Île-de-France", "id": 25, "kind": "grant", "label": "Soutien aux groupements d’employeurs", "legal_basis": "", "version": 1}', 'do', NULL, 'ad0755a34de03bbfc36d0153dc175654bc36e9e0515d9523f6efb512c9344159');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (52, 'a71e46e6e31643dc8ac92bdcebb602e0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 25, 'insert', NULL, '{"deliberation": "", "id": 25, "rules": "[]", "scheme_id": 25, "section": "undivided", "source": "guide RTES 2014, l. 691", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, 'e46b0c99de2f7fe5c2ece15abae7c542f7647bb84c48c2a8de0e6133d99d05af');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (53, 'a71e46e6e31643dc8ac92bdcebb602e0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 26, 'insert', NULL, '{"code": "IDF-SENSIB-ESS", "family": "IDF-ESS", "funder_level": "region", "funder_name": "Région Île-de-France", "id": 26, "kind": "grant", "label": "Sensibilisation à l’ESS et à l’innovation sociale", "legal_basis": "", "version": 1}', 'do', NULL, 'e3bfc294b20ce5bfe45d46023d93b625d6d4b4f694009076fc954e59bede6287');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (54, 'a71e46e6e31643dc8ac92bdcebb602e0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 26, 'insert', NULL, '{"deliberation": "", "id": 26, "rules": "[]", "scheme_id": 26, "section": "undivided", "source": "guide RTES 2014, l. 1393-1405", "valid_from": "2012-01-01", "valid_to": null, "version": "2012"}', 'do', NULL, '3ecadc4c7162a7f0701da635ad9ea82da4a870ff1cc63a6f277cd7d83e65a796');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (55, 'a71e46e6e31643dc8ac92bdcebb602e0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 27, 'insert', NULL, '{"code": "LMCU-AAP", "family": "LMCU-AAP", "funder_level": "intercommunality", "funder_name": "Lille Métropole Communauté urbaine", "id": 27, "kind": "call", "label": "Appel à projets permanent : coopération et mutualisation", "legal_basis": "", "version": 1}', 'do', NULL, '47968e1450902d5b4fd06544b6bea9dfde7fa4415ebf2d99e6ac29123e36bcb9');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (56, 'a71e46e6e31643dc8ac92bdcebb602e0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 27, 'insert', NULL, '{"deliberation": "", "id": 27, "rules": "[]", "scheme_id": 27, "section": "undivided", "source": "guide RTES 2014, l. 684", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, '5620d577adfcf8dbd272c6c0746ea8cbeee2d06b506e45efbc8e5d48766299cd');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (57, 'a71e46e6e31643dc8ac92bdcebb602e0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 28, 'insert', NULL, '{"code": "LOR-PACTE", "family": "LOR-PACTE", "funder_level": "region", "funder_name": "Région Lorraine", "id": 28, "kind": "territorial_contract", "label": "PACTE Lorraine : innovation sociale sur les territoires", "legal_basis": "", "version": 1}', 'do', NULL, 'bfc0a27e27011d682e3ea48998cd9b8a5a85a62433d42bd8c2664ce4bff70086');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (58, 'a71e46e6e31643dc8ac92bdcebb602e0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 28, 'insert', NULL, '{"deliberation": "", "id": 28, "rules": "[{\"type\": \"parity\", \"level\": \"state\", \"source\": \"guide RTES 2014, l. 734\"}, {\"type\": \"duration\", \"max_months\": 36, \"source\": \"guide RTES 2014, l. 734\"}]", "scheme_id": 28, "section": "undivided", "source": "guide RTES 2014, l. 734", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, 'd3599d8ce0c79060c19a32d8561d17a4cb0a04a0cd5886858d3ff7636f1160a9');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (59, 'a71e46e6e31643dc8ac92bdcebb602e0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 29, 'insert', NULL, '{"code": "NA-SENSIB-ESS", "family": "NA-ESS", "funder_level": "region", "funder_name": "Région Nouvelle-Aquitaine", "id": 29, "kind": "grant", "label": "Sensibiliser aux démarches collectives de l’ESS", "legal_basis": "", "version": 1}', 'do', NULL, 'e159cde5893dda6f99d19dcd2bfffc239a4480cb2e50b626f969d56cc22f637d');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (60, 'a71e46e6e31643dc8ac92bdcebb602e0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 29, 'insert', NULL, '{"deliberation": "", "id": 29, "rules": "[{\"type\": \"max_rate\", \"rate\": \"0.50\", \"when\": \"state_aid\", \"source\": \"aides-territoires\"}, {\"type\": \"max_rate\", \"rate\": \"0.75\", \"when\": \"not_state_aid\", \"source\": \"aides-territoires\"}, {\"type\": \"cap\", \"scope\": \"file\", \"amount\": \"20000.00\", \"source\": \"aides-territoires\"}, {\"type\": \"floor\", \"amount\": \"5000.00\", \"source\": \"aides-territoires\"}]", "scheme_id": 29, "section": "operating", "source": "aides-territoires (règlement sans date)", "valid_from": "2024-01-01", "valid_to": null, "version": "sans date"}', 'do', NULL, '2c626c1000515d4b77fc4fdd2e4b332facd877fb0b38f2836761db3d77e26527');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (61, 'a71e46e6e31643dc8ac92bdcebb602e0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 30, 'insert', NULL, '{"code": "PDL-2013-PTCE-1", "family": "PDL-2013-PTCE", "funder_level": "region", "funder_name": "Région Pays de la Loire", "id": 30, "kind": "grant", "label": "Soutien aux PTCE : émergence", "legal_basis": "", "version": 1}', 'do', NULL, '91f9475d57dd6ab3f3a172df08618b4104a6d125ed817def66e9162134f67dbd');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (62, 'a71e46e6e31643dc8ac92bdcebb602e0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 30, 'insert', NULL, '{"deliberation": "", "id": 30, "rules": "[{\"type\": \"phases\", \"stage\": \"emergence\", \"source\": \"guide RTES 2014, l. 675\"}, {\"type\": \"cap\", \"scope\": \"stage\", \"amount\": \"25000.00\", \"source\": \"guide RTES 2014, l. 675\"}, {\"type\": \"cap\", \"scope\": \"ptce\", \"amount\": \"50000.00\", \"family\": \"PDL-2013-PTCE\", \"source\": \"guide RTES 2014, l. 675\"}]", "scheme_id": 30, "section": "undivided", "source": "guide RTES 2014, l. 675", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, '4e262318a1435bca998da6261d06cb2f95a1cfe152faf65146364d5f15b35642');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (63, 'a71e46e6e31643dc8ac92bdcebb602e0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 31, 'insert', NULL, '{"code": "PDL-2013-PTCE-2", "family": "PDL-2013-PTCE", "funder_level": "region", "funder_name": "Région Pays de la Loire", "id": 31, "kind": "grant", "label": "Soutien aux PTCE : démarrage", "legal_basis": "", "version": 1}', 'do', NULL, 'e5f2e6e52f7009fe4ae67b426c0e3ecf780254ef950386a95cbfa8da4c890c0d');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (64, 'a71e46e6e31643dc8ac92bdcebb602e0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 31, 'insert', NULL, '{"deliberation": "", "id": 31, "rules": "[{\"type\": \"phases\", \"stage\": \"start_up\", \"after\": \"PDL-2013-PTCE-1\", \"source\": \"guide RTES 2014, l. 675\"}, {\"type\": \"cap\", \"scope\": \"stage\", \"amount\": \"25000.00\", \"source\": \"guide RTES 2014, l. 675\"}, {\"type\": \"cap\", \"scope\": \"ptce\", \"amount\": \"50000.00\", \"family\": \"PDL-2013-PTCE\", \"source\": \"guide RTES 2014, l. 675\"}, {\"type\": \"duration\", \"min_months\": 24, \"since\": \"previous_phase\", \"source\": \"guide RTES 2014, l. 675\"}]", "scheme_id": 31, "section": "undivided", "source": "guide RTES 2014, l. 675", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, '02292a881ca3edb8c7969e0dd0946470865a1b7cf34c78973e22a84f6aee8f76');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (65, 'a71e46e6e31643dc8ac92bdcebb602e0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 32, 'insert', NULL, '{"code": "PDL-GE-DIV", "family": "PDL-GE", "funder_level": "region", "funder_name": "Région Pays de la Loire", "id": 32, "kind": "grant", "label": "Aide à la diversification des GE et GEIQ", "legal_basis": "", "version": 1}', 'do', NULL, 'ceee19797559215eeab7326d63c8a729b97c2a990cb63cf8d9170f350d0a8d95');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (66, 'a71e46e6e31643dc8ac92bdcebb602e0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 32, 'insert', NULL, '{"deliberation": "", "id": 32, "rules": "[{\"type\": \"max_rate\", \"rate\": \"0.50\", \"when\": \"only_public_funder\", \"source\": \"territoires.paysdelaloire.fr\"}, {\"type\": \"public_aid_ceiling\", \"rate\": \"0.80\", \"when\": \"other_public_aid\", \"source\": \"territoires.paysdelaloire.fr\"}, {\"type\": \"cap\", \"scope\": \"file\", \"amount\": \"6000.00\", \"source\": \"territoires.paysdelaloire.fr\"}, {\"type\": \"eligible_categories\", \"categories\": [\"staff\"], \"source\": \"territoires.paysdelaloire.fr\"}, {\"type\": \"max_awards\", \"count\": 1, \"of\": \"beneficiary\", \"source\": \"territoires.paysdelaloire.fr\"}]", "scheme_id": 32, "section": "operating", "source": "territoires.paysdelaloire.fr (règlement sans date)", "valid_from": "2024-01-01", "valid_to": null, "version": "sans date"}', 'do', NULL, 'ecd4deacae5c846f587b16f41a5b449b2ab6f1e32721672efc4133526b3cd573');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (67, 'a71e46e6e31643dc8ac92bdcebb602e0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 33, 'insert', NULL, '{"code": "PDL-GE", "family": "PDL-GE", "funder_level": "region", "funder_name": "Région Pays de la Loire", "id": 33, "kind": "grant", "label": "Aide au démarrage des GE et GEIQ", "legal_basis": "", "version": 1}', 'do', NULL, '5c6437faacc8e6b0e2b68711d062bdb007624cb309c96651e79eb27a727cf0b4');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (68, 'a71e46e6e31643dc8ac92bdcebb602e0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 33, 'insert', NULL, '{"deliberation": "", "id": 33, "rules": "[{\"type\": \"max_rate\", \"rate\": \"0.50\", \"when\": \"only_public_funder\", \"source\": \"territoires.paysdelaloire.fr\"}, {\"type\": \"public_aid_ceiling\", \"rate\": \"0.80\", \"when\": \"other_public_aid\", \"source\": \"territoires.paysdelaloire.fr\"}, {\"type\": \"cap\", \"scope\": \"file\", \"amount\": \"12000.00\", \"source\": \"territoires.paysdelaloire.fr\"}, {\"type\": \"eligible_categories\", \"categories\": [\"staff\"], \"source\": \"territoires.paysdelaloire.fr\"}, {\"type\": \"vat\", \"expected\": \"excluding_tax\", \"source\": \"territoires.paysdelaloire.fr\"}, {\"type\": \"max_awards\", \"count\": 1, \"of\": \"beneficiary\", \"source\": \"territoires.paysdelaloire.fr\"}]", "scheme_id": 33, "section": "operating", "source": "territoires.paysdelaloire.fr (règlement sans date)", "valid_from": "2024-01-01", "valid_to": null, "version": "sans date"}', 'do', NULL, 'fe9078444e308e46ab387f3b6211c0fa0cd7f30cc4fa3922fe15276e422d80c5');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (69, 'a71e46e6e31643dc8ac92bdcebb602e0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 34, 'insert', NULL, '{"code": "RA-CDDRA", "family": "RA-CDDRA", "funder_level": "region", "funder_name": "Région Rhône-Alpes", "id": 34, "kind": "territorial_contract", "label": "Fonds territoriaux des contrats de développement durable Rhône-Alpes (CDDRA)", "legal_basis": "", "version": 1}', 'do', NULL, '72f1d5ccbba60fc381c89809c5423350837824a7f9247f5e02654481182e86b9');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (70, 'a71e46e6e31643dc8ac92bdcebb602e0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 34, 'insert', NULL, '{"deliberation": "", "id": 34, "rules": "[{\"type\": \"indicative_range\", \"low\": \"30000.00\", \"high\": \"40000.00\", \"source\": \"guide RTES 2014, l. 785\"}]", "scheme_id": 34, "section": "undivided", "source": "guide RTES 2014, l. 659, 717, 785", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, '1d4ccb774bf37364e826256c7b6f3ab6a395489994cc1b84e01c41eccbb9a07b');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (71, 'a71e46e6e31643dc8ac92bdcebb602e0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 35, 'insert', NULL, '{"code": "VERRIERE-INGENIERIE", "family": "VERRIERE-INGENIERIE", "funder_level": "commune", "funder_name": "La Verrière", "id": 35, "kind": "accompaniment", "label": "Ingénierie communale en nature : deux agents", "legal_basis": "", "version": 1}', 'do', NULL, '2716fa0c79ae3088431bd818933117b028abfda1bc912b9d74cfa80bf102260c');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (72, 'a71e46e6e31643dc8ac92bdcebb602e0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 35, 'insert', NULL, '{"deliberation": "", "id": 35, "rules": "[{\"type\": \"accompaniment\", \"source\": \"guide RTES 2014, l. 467\"}]", "scheme_id": 35, "section": "operating", "source": "guide RTES 2014, l. 467", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, 'd1b516ce8b8d7eda78903c0a0a2e0bb2fab7ec4734dc603424d43647fae5906f');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (73, 'cb47c54694a64c1a8c3c6c7a02e5f499', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 1, 'insert', NULL, '{"amount": null, "axis": "Économie sociale et solidaire", "end": null, "id": 1, "kind": "state_region_contract", "name": "Contrat de projets État-Région Bourgogne", "notes": "Inscription de l’ESS obtenue pour le prochain contrat (2014) ; départements et Pays à associer ensuite.", "signatories": "État, Région Bourgogne", "sort_key": "contrat de projets etat region bourgogne", "source": "guide RTES 2014, l. 725", "start": null, "version": 1}', 'do', NULL, 'f5a481a513502a7977191ab557340eeb6aeb5da34ba0e1f13998f33c1b5c6741');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (74, 'cb47c54694a64c1a8c3c6c7a02e5f499', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 2, 'insert', NULL, '{"amount": null, "axis": "", "end": null, "id": 2, "kind": "ess_programme", "name": "PRDESS Bourgogne : programme régional de développement de l’ESS", "notes": "Décline l’ESS du schéma régional, où elle figure depuis 2005. PTCE non inscrits au schéma, attendus dans les programmes opérationnels européens.", "signatories": "Région Bourgogne", "sort_key": "prdess bourgogne : programme regional de developpement de l ess", "source": "guide RTES 2014, l. 711, 725", "start": null, "version": 1}', 'do', NULL, '9a45c67b91ed4fdc793673d99afa862b24e75482415f730a1be9d7e24618f30e');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (75, 'cb47c54694a64c1a8c3c6c7a02e5f499', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 3, 'insert', NULL, '{"amount": 150000000000, "axis": "Innovation sociale sur les territoires", "end": null, "id": 3, "kind": "state_region_contract", "name": "PACTE Lorraine", "notes": "Trois ans, 3 objectifs, 17 actions, 3 volets ; financement à parité entre l’État et la Région. Le montant est celui des investissements prévus, tous volets.", "signatories": "État, Région Lorraine", "sort_key": "pacte lorraine", "source": "guide RTES 2014, l. 732-736", "start": null, "version": 1}', 'do', NULL, '2f837692f3df9c1773b37c575717c71e81b1f5b712d680cc90c8f6b163c68179');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (76, 'cb47c54694a64c1a8c3c6c7a02e5f499', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 1, 'insert', NULL, '{"framework_id": 3, "id": 1, "scheme_id": 28}', 'do', NULL, 'f4c6d6bf83387ef1f2511a61953ed43021ba54f30fa5375164bedcfca38a34bb');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (77, 'cb47c54694a64c1a8c3c6c7a02e5f499', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 4, 'insert', NULL, '{"amount": null, "axis": "Coopérations économiques territoriales", "end": null, "id": 4, "kind": "economic_strategy", "name": "SRDE Rhône-Alpes", "notes": "Voté en 2011, sans nommer les PTCE. Un SRDEI est annoncé pour 2015.", "signatories": "Région Rhône-Alpes", "sort_key": "srde rhone alpes", "source": "guide RTES 2014, l. 717", "start": null, "version": 1}', 'do', NULL, '1545b3f0a9421edc069b5c2421b23e65b070d514ef942881a9b43117ee13d78c');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (78, 'cb47c54694a64c1a8c3c6c7a02e5f499', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 5, 'insert', NULL, '{"amount": null, "axis": "Innovation sociale", "end": null, "id": 5, "kind": "innovation_strategy", "name": "SRI Rhône-Alpes : stratégie régionale de l’innovation", "notes": "Septembre 2013 ; prépare les programmes européens et nomme les PTCE.", "signatories": "Région Rhône-Alpes", "sort_key": "sri rhone alpes : strategie regionale de l innovation", "source": "guide RTES 2014, l. 717, 1433-1440", "start": null, "version": 1}', 'do', NULL, '51825c3e5bb25de4f87da09ca41e805c4cf1a06d26afdb0dc6594e1e0c566d69');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (79, 'cb47c54694a64c1a8c3c6c7a02e5f499', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 6, 'insert', NULL, '{"amount": null, "axis": "Type d’actions 7 : acteurs de l’ESS et réseaux de l’innovation sociale", "end": "2020-12-31", "id": 6, "kind": "european_programme", "name": "PO FEDER/FSE Rhône-Alpes 2014-2020", "notes": "", "signatories": "Union européenne, Région Rhône-Alpes", "sort_key": "po feder/fse rhone alpes 2014 2020", "source": "guide RTES 2014, l. 703, 1433-1444", "start": "2014-01-01", "version": 1}', 'do', NULL, 'a71b1d925af45ca1705bb39e4132979073c7903a4d0245f4ee912338af73dfd7');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (80, 'cb47c54694a64c1a8c3c6c7a02e5f499', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 2, 'insert', NULL, '{"framework_id": 6, "id": 2, "scheme_id": 14}', 'do', NULL, '008139d1597e84725ec265e98508808f1278dec1c8d6f825fac69dee66632333');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (81, 'cb47c54694a64c1a8c3c6c7a02e5f499', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 7, 'insert', NULL, '{"amount": null, "axis": "", "end": null, "id": 7, "kind": "territorial_contract", "name": "CDDRA : contrats de développement durable Rhône-Alpes", "notes": "Pas de crédits réservés aux PTCE : leurs projets passent par les fonds territoriaux.", "signatories": "Région Rhône-Alpes, Pays, Parcs et autres territoires", "sort_key": "cddra : contrats de developpement durable rhone alpes", "source": "guide RTES 2014, l. 659, 717, 785", "start": null, "version": 1}', 'do', NULL, '6a226e70787f75aa20874af7a235d4d7687c2d5dc26a2ab0b183557d24d9a17c');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (82, 'cb47c54694a64c1a8c3c6c7a02e5f499', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 3, 'insert', NULL, '{"framework_id": 7, "id": 3, "scheme_id": 34}', 'do', NULL, '6f8b2d7542f3ce9901b686877d8f1040cc3a41ce66254c9d361eb691b48bb4c8');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (83, 'cb47c54694a64c1a8c3c6c7a02e5f499', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 8, 'insert', NULL, '{"amount": null, "axis": "PTCE et innovation sociale, nouveaux champs d’intervention", "end": null, "id": 8, "kind": "economic_strategy", "name": "SRDEI Île-de-France", "notes": "", "signatories": "Région Île-de-France", "sort_key": "srdei ile de france", "source": "guide RTES 2014, l. 748-750, 1399-1409", "start": null, "version": 1}', 'do', NULL, 'db832015be6676310ce9d01741d14a5ea14dd5818c055d599eb869bda076fe43');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (84, 'cb47c54694a64c1a8c3c6c7a02e5f499', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 4, 'insert', NULL, '{"framework_id": 8, "id": 4, "scheme_id": 22}', 'do', NULL, 'f7043efa3a0c6cbe110f697dbc210efbad0544d2690d03dc1a720c4693a9f19e');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (85, 'cb47c54694a64c1a8c3c6c7a02e5f499', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 5, 'insert', NULL, '{"framework_id": 8, "id": 5, "scheme_id": 23}', 'do', NULL, '6e953d78ec891403e7d14c5bb01503e89b420860c8477894d89fcb9a6e08e665');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (86, 'cb47c54694a64c1a8c3c6c7a02e5f499', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 9, 'insert', NULL, '{"amount": null, "axis": "3.3 Structuration de l’ESS dans les PTCE", "end": null, "id": 9, "kind": "ess_programme", "name": "Politique régionale ESS Île-de-France (rapport de mise en œuvre de la SRDEI)", "notes": "Novembre 2012. Son règlement d’intervention est l’annexe 2 de la délibération.", "signatories": "Région Île-de-France", "sort_key": "politique regionale ess ile de france (rapport de mise en oeuvre de la srdei)", "source": "guide RTES 2014, l. 750, 1393-1423", "start": null, "version": 1}', 'do', NULL, '71dab499250fa8b7cd965dcb976fb0d1bfc93fc6022234a6a8b7f189abdc5dfe');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (87, 'cb47c54694a64c1a8c3c6c7a02e5f499', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 6, 'insert', NULL, '{"framework_id": 9, "id": 6, "scheme_id": 26}', 'do', NULL, '7c97831840f79b294ac135c7754518bb3aba7b85338eb8b8b0227a29bc34467d');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (88, 'cb47c54694a64c1a8c3c6c7a02e5f499', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 7, 'insert', NULL, '{"framework_id": 9, "id": 7, "scheme_id": 22}', 'do', NULL, '958651b2b5dc5ab0990bb57487f0543387b9c5ef080778092cdaf6af7158cbb4');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (89, 'cb47c54694a64c1a8c3c6c7a02e5f499', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 8, 'insert', NULL, '{"framework_id": 9, "id": 8, "scheme_id": 23}', 'do', NULL, '6cbafe25b5ba33824d1b418a8a451281208a0405f52cbbf10fd1cbef66d9a398');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (90, 'cb47c54694a64c1a8c3c6c7a02e5f499', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 10, 'insert', NULL, '{"amount": null, "axis": "Démarche commune aux services et aux territoires", "end": null, "id": 10, "kind": "territorial_contract", "name": "Pactes pour le développement des territoires (Île-de-France)", "notes": "", "signatories": "Région Île-de-France, territoires", "sort_key": "pactes pour le developpement des territoires (ile de france)", "source": "guide RTES 2014, l. 750, 831, 1411", "start": null, "version": 1}', 'do', NULL, '91fcce7572cf7940290b17c52c38c5852c88d86b696eb3c0e095d4d5df7bf0e2');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (91, 'cb47c54694a64c1a8c3c6c7a02e5f499', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 11, 'insert', NULL, '{"amount": null, "axis": "Structuration collective de l’ESS", "end": "2016-12-31", "id": 11, "kind": "economic_strategy", "name": "SREED Pays de la Loire 2011-2016", "notes": "Le bilan 2013 cite l’émergence et le démarrage de PTCE en Pays d’Ancenis, Pays du Mans et à La Roche-sur-Yon.", "signatories": "Région Pays de la Loire", "sort_key": "sreed pays de la loire 2011 2016", "source": "guide RTES 2014, l. 1446-1475", "start": "2011-01-01", "version": 1}', 'do', NULL, '400e29f0c6ce319e40ada2eef6b125266be850b4429950afbbc2d26d05495d43');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (92, 'cb47c54694a64c1a8c3c6c7a02e5f499', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 9, 'insert', NULL, '{"framework_id": 11, "id": 9, "scheme_id": 30}', 'do', NULL, 'e39a7bfee6a96abe62d61e9224e8ead294673aba487eaefb235e838a81ee3498');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (93, 'cb47c54694a64c1a8c3c6c7a02e5f499', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 10, 'insert', NULL, '{"framework_id": 11, "id": 10, "scheme_id": 31}', 'do', NULL, '0180db9910543d08005cd7e42abab9de9976d673cf3778713220dbc02b76abf6');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (94, 'cb47c54694a64c1a8c3c6c7a02e5f499', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 12, 'insert', NULL, '{"amount": null, "axis": "Axe 2 : coopération territoriale et mutualisation", "end": null, "id": 12, "kind": "ess_programme", "name": "Règlement d’intervention ESS et innovation sociale Aquitaine", "notes": "2013, cinq axes.", "signatories": "Région Aquitaine", "sort_key": "reglement d intervention ess et innovation sociale aquitaine", "source": "guide RTES 2014, l. 743, 1454-1462", "start": null, "version": 1}', 'do', NULL, '8d3fc4855a56fa387e0866ea937609dd5ac5000e8d03def2d196ec13c6b9d87d');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (95, 'cb47c54694a64c1a8c3c6c7a02e5f499', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 11, 'insert', NULL, '{"framework_id": 12, "id": 11, "scheme_id": 4}', 'do', NULL, '52a114b3883e202dd945b0b2d24a2e11ec24cd3cd454e14f9b3814cbfc45be0e');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (96, 'cb47c54694a64c1a8c3c6c7a02e5f499', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 12, 'insert', NULL, '{"framework_id": 12, "id": 12, "scheme_id": 2}', 'do', NULL, '7c7dc2481017a77f63c2ecf4d026cfbb6207bba0190fa0581249c5ee0653caef');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (97, 'cb47c54694a64c1a8c3c6c7a02e5f499', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 13, 'insert', NULL, '{"framework_id": 12, "id": 13, "scheme_id": 3}', 'do', NULL, '75a83203e439089f8f55495507ca69938dfed69f4c0dce69cab69e999fd6a6cd');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (98, 'cb47c54694a64c1a8c3c6c7a02e5f499', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 13, 'insert', NULL, '{"amount": null, "axis": "Volet 1 : démarche collective d’expérimentation territoriale", "end": null, "id": 13, "kind": "ess_programme", "name": "PROGRESS Champagne-Ardenne", "notes": "Volet 1 reconduit en 2014.", "signatories": "Région Champagne-Ardenne", "sort_key": "progress champagne ardenne", "source": "guide RTES 2014, l. 711, 1477-1503", "start": null, "version": 1}', 'do', NULL, '1ed42325f358dff278c2bb6be1a630ae6758a6021b886d54eb03a45798a0af8a');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (99, 'cb47c54694a64c1a8c3c6c7a02e5f499', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 14, 'insert', NULL, '{"framework_id": 13, "id": 14, "scheme_id": 6}', 'do', NULL, 'c465ff66afa7fadba2ad3b0f2f60969b3ebe0dc2530a2290c99077087fb6ad1f');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (100, 'cb47c54694a64c1a8c3c6c7a02e5f499', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 15, 'insert', NULL, '{"framework_id": 13, "id": 15, "scheme_id": 7}', 'do', NULL, '15845c8aaf8c940a6283135dbd8b6a5235b064e77959382c2d45543025eb62c0');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (101, 'cb47c54694a64c1a8c3c6c7a02e5f499', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 16, 'insert', NULL, '{"framework_id": 13, "id": 16, "scheme_id": 8}', 'do', NULL, '9730660615c40e8fe966c32c1e8975fcd22f477fb3310afc783c4e9e30633dd9');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (102, 'cb47c54694a64c1a8c3c6c7a02e5f499', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 14, 'insert', NULL, '{"amount": null, "axis": "", "end": null, "id": 14, "kind": "territorial_contract", "name": "Contrats de territoire d’Ille-et-Vilaine", "notes": "Deuxième génération ; investissement et fonctionnement.", "signatories": "Département d’Ille-et-Vilaine, EPCI", "sort_key": "contrats de territoire d ille et vilaine", "source": "guide RTES 2014, l. 756", "start": null, "version": 1}', 'do', NULL, 'eacbd2b84fbe21d071a8d1803d2486042298527a0106a7c7519e41464cbaf2ae');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (103, 'cb47c54694a64c1a8c3c6c7a02e5f499', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 17, 'insert', NULL, '{"framework_id": 14, "id": 17, "scheme_id": 9}', 'do', NULL, '52dd5b205777067a84efe65e6cd94c4ac1df85a6732141463013dc63907e7ecd');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (104, 'cb47c54694a64c1a8c3c6c7a02e5f499', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 15, 'insert', NULL, '{"amount": null, "axis": "", "end": null, "id": 15, "kind": "territorial_contract", "name": "Contractualisation du Pas-de-Calais avec les EPCI", "notes": "PTCE inscrits par principe, sans crédits propres.", "signatories": "Département du Pas-de-Calais, tous les EPCI du département", "sort_key": "contractualisation du pas de calais avec les epci", "source": "guide RTES 2014, l. 794-798", "start": null, "version": 1}', 'do', NULL, 'bdd38d62cd7dc86d1b4dbc38f0017d2e79845ce02914136800b4e18119a5b323');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (105, 'cb47c54694a64c1a8c3c6c7a02e5f499', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 18, 'insert', NULL, '{"framework_id": 15, "id": 18, "scheme_id": 11}', 'do', NULL, '626a6e30a27a5f79a10127c0862e038dc670bd8771e5cd908b8b3eae954add96');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (106, 'cb47c54694a64c1a8c3c6c7a02e5f499', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 16, 'insert', NULL, '{"amount": null, "axis": "Pôles de coopération territorialisés", "end": null, "id": 16, "kind": "ess_programme", "name": "Politique départementale ESS de Meurthe-et-Moselle", "notes": "Rapport de septembre 2012 ; six territoires départementaux.", "signatories": "Département de Meurthe-et-Moselle", "sort_key": "politique departementale ess de meurthe et moselle", "source": "guide RTES 2014, l. 1507-1521", "start": null, "version": 1}', 'do', NULL, '706b2e1e6dfb03ea59d7ef172b0c267bc799d3c1c648ca6c07cbf10162fb661e');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (107, 'cb47c54694a64c1a8c3c6c7a02e5f499', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 17, 'insert', NULL, '{"amount": null, "axis": "Opération 9 : diversifier les activités économiques", "end": "2014-12-31", "id": 17, "kind": "sustainable_development_plan", "name": "Agenda 21 du Sicoval 2011-2014", "notes": "", "signatories": "Communauté d’agglomération du Sicoval", "sort_key": "agenda 21 du sicoval 2011 2014", "source": "guide RTES 2014, l. 903, 1525-1539", "start": "2011-01-01", "version": 1}', 'do', NULL, '76f692834aea46807fe864672a0e622a62f7ca0aa6ca3e6e793e888c551d78c3');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (108, 'cb47c54694a64c1a8c3c6c7a02e5f499', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 18, 'insert', NULL, '{"amount": null, "axis": "Étude puis création d’un pôle de coopération métropolitain", "end": "2014-12-31", "id": 18, "kind": "economic_strategy", "name": "PMDE de Lille Métropole, volet ESS 2011-2014", "notes": "", "signatories": "Lille Métropole Communauté urbaine", "sort_key": "pmde de lille metropole, volet ess 2011 2014", "source": "guide RTES 2014, l. 684, 1541-1549", "start": "2011-01-01", "version": 1}', 'do', NULL, '549824c6ae554d702494793f50d1817a80749d89d3aa8ff130f57917268f3f2d');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (109, 'cb47c54694a64c1a8c3c6c7a02e5f499', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 19, 'insert', NULL, '{"amount": null, "axis": "Dialogue entre acteurs de l’ESS, création d’un pôle territorial", "end": null, "id": 19, "kind": "ess_programme", "name": "Plan d’action ESS de Cergy-Pontoise", "notes": "Adopté en septembre 2012.", "signatories": "Communauté d’agglomération de Cergy-Pontoise", "sort_key": "plan d action ess de cergy pontoise", "source": "guide RTES 2014, l. 1551-1557", "start": null, "version": 1}', 'do', NULL, '19844fc325f4f362c7b9d978fcab6c70ed8ff0fe5557140c3c591ef343d3cc5c');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (110, 'cb47c54694a64c1a8c3c6c7a02e5f499', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 20, 'insert', NULL, '{"amount": null, "axis": "Ouverture d’un pôle de coopération sur l’île de Nantes", "end": "2014-12-31", "id": 20, "kind": "ess_programme", "name": "Plan d’actions ESS de Nantes Métropole 2013-2014", "notes": "", "signatories": "Nantes Métropole", "sort_key": "plan d actions ess de nantes metropole 2013 2014", "source": "guide RTES 2014, l. 1559-1579", "start": "2013-01-01", "version": 1}', 'do', NULL, '785ba0d620246d2ce787d8055ee4414148112ee3d0cb6cc4a67c55a1108a3b9e');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (111, 'cb47c54694a64c1a8c3c6c7a02e5f499', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 21, 'insert', NULL, '{"amount": null, "axis": "Axe 2.3.2 : montage d’un PTCE", "end": "2015-12-31", "id": 21, "kind": "ess_programme", "name": "PROCESS : coopération de l’ESS en Loire Sud 2012-2015", "notes": "", "signatories": "Saint-Étienne Métropole", "sort_key": "process : cooperation de l ess en loire sud 2012 2015", "source": "guide RTES 2014, l. 1581-1592", "start": "2012-01-01", "version": 1}', 'do', NULL, '3bdf26025bf87783e5b3dd978507ed9d33a295c419600289146f705602010776');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (112, '2d645b7ceee14915a8d52cf4bbf4b402', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Achever la création du fichier', 'journal_head', 1, 'insert', NULL, '{}', 'mark', NULL, '94877c75644fceffda5c2133ba2e2bff5e7704ea36c543fd8f1ff0770cf5119c');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (113, '96e34f3784164582ab2bd4174bf3fa8c', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Créer le PTCE « L’Arbre des Ardaines »', 'ptce', 1, 'insert', NULL, '{"activities": "", "bearer_form": "", "commune": "", "created_year": null, "departments": "", "id": 1, "name": "L’Arbre des Ardaines", "place": "", "place_built_m2": null, "place_kind": "", "place_land_m2": null, "place_owner": "", "priority_district": null, "region": "", "region_at_source": "", "sort_key": "arbre des ardaines", "source": "", "territory": "", "territory_type": null, "version": 1, "website": ""}', 'do', NULL, '69dd499183f1e5abd10427e6a275bef2d660cf0aad073ef103819809d86d9774');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (114, '88fb50ceb91b4d6183f105dc7eb305fc', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Créer le dossier 2026-001', 'funding_file', 1, 'insert', NULL, '{"acknowledged_on": null, "autonomy_plan": 0, "beneficiary_id": null, "decided_on": null, "decision": "not_listed", "deposited_on": "2026-01-12", "eligible_base": null, "end": null, "id": 1, "instruction": "draft", "instructor": "Agent d’essai", "listed_on": null, "max_amount": null, "notes": "", "number": "2026-001", "number_sort_key": "000000002026 000000000001", "proposed": null, "ptce_id": 1, "renewal_of_id": null, "requested": null, "scheme_version_id": 34, "section": "undivided", "service_opinion": "", "split": null, "stage": null, "start": null, "state_aid": null, "stated_year": null, "title": "Filière bois", "title_sort_key": "filiere bois", "total_cost": null, "vat": null, "version": 1, "voted": null}', 'do', NULL, '2a19fb01d60f5611303be8e8e1765c05b4fc480290a1828e4b0d2d1ad5bf0ca4');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (115, '88fb50ceb91b4d6183f105dc7eb305fc', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Créer le dossier 2026-001', 'plan_line', 1, 'insert', NULL, '{"amount": 0, "funder": "Région Rhône-Alpes", "funding_file_id": 1, "id": 1, "in_kind": 0, "level": "region", "obtained": 0, "ours": 1, "position": 0, "public": 1}', 'do', NULL, 'd1b2acdcbb519191c05408c60849487ce98cb67b5469bbed655ccf27c0b6bd92');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (116, '88fb50ceb91b4d6183f105dc7eb305fc', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Créer le dossier 2026-001', 'funding_file', 1, 'update', '{"eligible_base": null, "max_amount": null, "version": 1}', '{"eligible_base": 0, "max_amount": 0, "version": 2}', 'do', NULL, 'cbf32bfba2e6ed20ab6c4ec6fae7517c174d6527c2645a74e6c87dea3981d233');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (117, 'c54bebb073084bd496d4fbde35cf9dc9', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Modifier le coût total du dossier 2026-001', 'funding_file', 1, 'update', '{"total_cost": null, "version": 2}', '{"total_cost": 4000000, "version": 3}', 'do', NULL, 'fa4e97e81571623862df16f1b2b11c0e6b241a044771a72a82a74ee63d690394');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (118, '43809420121346dd9c37f16669736520', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Modifier le montant demandé du dossier 2026-001', 'funding_file', 1, 'update', '{"requested": null, "version": 3}', '{"requested": 3000000, "version": 4}', 'do', NULL, 'd8658f4f78b14d6bc6a31d6141d0daf2a1d9c77bd224eb5c1384b3f3a0b9c53d');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (119, '43809420121346dd9c37f16669736520', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Modifier le montant demandé du dossier 2026-001', 'plan_line', 1, 'update', '{"amount": 0}', '{"amount": 3000000}', 'do', NULL, '77043e655b1cede3b4b9e06891798a1dce69f39a9a3a18ec2acbc0d66177840a');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (120, '33d4f5f7d95c475d8f212bc7a69c2fb6', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Ajouter une dépense au dossier 2026-001', 'cost_line', 1, 'insert', NULL, '{"category": "study", "funding_file_id": 1, "id": 1, "label": "", "position": 0, "presented": 0, "reason": "", "retained": null}', 'do', NULL, '021124475b2d70c17f412ad8bffd1df6106ea1c591e69ad8db8c8a902bceb2c4');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (121, '33d4f5f7d95c475d8f212bc7a69c2fb6', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Ajouter une dépense au dossier 2026-001', 'funding_file', 1, 'update', '{"version": 4}', '{"version": 5}', 'do', NULL, '51c27bb47242f10496ea71b6e65ce37c2488d2938c61cb937199ddf03a5868c6');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (122, '787a505b2c90486293ee8d57757894c0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Modifier une dépense du dossier 2026-001', 'cost_line', 1, 'update', '{"presented": 0}', '{"presented": 4000000}', 'do', NULL, '9586b589d37a8fe9962b0bf9253d19898a1733a866309ae5d7d2b9462fa81570');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (123, '787a505b2c90486293ee8d57757894c0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Modifier une dépense du dossier 2026-001', 'funding_file', 1, 'update', '{"eligible_base": 0, "max_amount": 0, "version": 5}', '{"eligible_base": 4000000, "max_amount": 4000000, "version": 6}', 'do', NULL, '89c847f1d642bc3d6342f4b6b1f699d3a440de99d0f14bc165b7884f6322b750');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (124, 'c89b092b665242ba8abbc7aece1ee27f', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Terminer l’instruction du dossier 2026-001', 'funding_file_move', 1, 'insert', NULL, '{"author": "Agent d’essai", "axis": "instruction", "funding_file_id": 1, "id": 1, "moved_at": "2026-03-02T09:30:00.000+00:00", "previous": "draft", "reason": "", "target": "submitted"}', 'do', NULL, '0382a7988b7acff8165c88b05503b2a206e6fc45b4bef3d7d576401a04eab7d5');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (125, 'c89b092b665242ba8abbc7aece1ee27f', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Terminer l’instruction du dossier 2026-001', 'funding_file_move', 2, 'insert', NULL, '{"author": "Agent d’essai", "axis": "instruction", "funding_file_id": 1, "id": 2, "moved_at": "2026-03-02T09:30:00.000+00:00", "previous": "submitted", "reason": "", "target": "complete"}', 'do', NULL, 'e47f91515c1e8c103f0e170c206166f3d5ea53652d239773ad1d71bb4ab1372f');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (126, 'c89b092b665242ba8abbc7aece1ee27f', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Terminer l’instruction du dossier 2026-001', 'funding_file_move', 3, 'insert', NULL, '{"author": "Agent d’essai", "axis": "instruction", "funding_file_id": 1, "id": 3, "moved_at": "2026-03-02T09:30:00.000+00:00", "previous": "complete", "reason": "", "target": "under_review"}', 'do', NULL, 'acc7f0b687604505d52387858acbc4b5c0069e9429ae7afee111c73a958d18be');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (127, 'c89b092b665242ba8abbc7aece1ee27f', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Terminer l’instruction du dossier 2026-001', 'funding_file_move', 4, 'insert', NULL, '{"author": "Agent d’essai", "axis": "instruction", "funding_file_id": 1, "id": 4, "moved_at": "2026-03-02T09:30:00.000+00:00", "previous": "under_review", "reason": "", "target": "reviewed"}', 'do', NULL, 'b6da4aa976439f9c32b6263242761092f895d97e92b5f1559690135d8cec71e6');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (128, 'c89b092b665242ba8abbc7aece1ee27f', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Terminer l’instruction du dossier 2026-001', 'funding_file', 1, 'update', '{"instruction": "draft", "version": 6}', '{"instruction": "reviewed", "version": 7}', 'do', NULL, '70e8c29338ea63f5d9e4882a124ec396693b258860526d2463adf0eee8010d13');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (129, '8049b4912a5543e3949970b6af012ba0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Proposer le dossier 2026-001', 'funding_file_move', 5, 'insert', NULL, '{"author": "Agent d’essai", "axis": "decision", "funding_file_id": 1, "id": 5, "moved_at": "2026-03-02T09:30:00.000+00:00", "previous": "not_listed", "reason": "", "target": "proposed"}', 'do', NULL, '141198c6571f3fa144bf0a87650fc9ce9bad8d9709e2f92c9cc259a438a81faa');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (130, '8049b4912a5543e3949970b6af012ba0', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Proposer le dossier 2026-001', 'funding_file', 1, 'update', '{"decision": "not_listed", "proposed": null, "version": 7}', '{"decision": "proposed", "proposed": 2000000, "version": 8}', 'do', NULL, 'dccd4a17e6a8f830d6d8afdef11c10e1071a23eb8a2ed241b6e734d961373a3e');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (131, 'e9616abd03274d7880dc88123e06f073', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Créer la séance du 04/05/2026', 'committee_session', 1, 'insert', NULL, '{"body": "council", "held_on": "2026-05-04", "id": 1, "status": "planned", "title": "", "version": 1}', 'do', NULL, '44abe238e4a4a536d86cda9534f152b9465ed21ee042002babe7e98e9d6a72b3');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (132, 'b1d3c3ad049f48b49b9dec3b1af27fc4', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Inscrire 1 dossier à l’ordre du jour', 'funding_file_move', 6, 'insert', NULL, '{"author": "Agent d’essai", "axis": "decision", "funding_file_id": 1, "id": 6, "moved_at": "2026-03-02T09:30:00.000+00:00", "previous": "proposed", "reason": "", "target": "listed"}', 'do', NULL, '13ebdfa5127878f886e0bc9b6ce80120eb822bac8ac32113180e5f8a37fbe8b2');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (133, 'b1d3c3ad049f48b49b9dec3b1af27fc4', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Inscrire 1 dossier à l’ordre du jour', 'agenda_item', 1, 'insert', NULL, '{"funding_file_id": 1, "id": 1, "opinion": null, "position": 0, "proposed": null, "recused": "", "remark": "", "session_id": 1, "submitted": "", "vote": null, "voted_amount": null}', 'do', NULL, '80d38feac25aa07adbaa2176bbbde75346127ee175fa4da144cf7d9fb68a7ccb');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (134, 'b1d3c3ad049f48b49b9dec3b1af27fc4', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Inscrire 1 dossier à l’ordre du jour', 'committee_session', 1, 'update', '{"version": 1}', '{"version": 2}', 'do', NULL, '18f071016702ce8e665b60a529f9d9e7e399c6e53e0afa18cdc58fd433540cd0');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (135, 'b1d3c3ad049f48b49b9dec3b1af27fc4', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Inscrire 1 dossier à l’ordre du jour', 'funding_file', 1, 'update', '{"decision": "proposed", "listed_on": null, "version": 8}', '{"decision": "listed", "listed_on": "2026-05-04", "version": 9}', 'do', NULL, '33e766ab1c17f442947f507faa864be273cf92c8308ebe93594b364dfaeb20ff');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (136, '0ba08f8005784b4e808beaead01c9dab', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Enregistrer un vote', 'funding_file_move', 7, 'insert', NULL, '{"author": "Agent d’essai", "axis": "decision", "funding_file_id": 1, "id": 7, "moved_at": "2026-03-02T09:30:00.000+00:00", "previous": "listed", "reason": "", "target": "granted"}', 'do', NULL, '361c1070098c0b2a4a2639a2ffbe4d4cf0b6fb823825fd63780702f76814ec4a');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (137, '0ba08f8005784b4e808beaead01c9dab', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Enregistrer un vote', 'agenda_item', 1, 'update', '{"proposed": null, "submitted": "", "vote": null, "voted_amount": null}', '{"proposed": 2000000, "submitted": "{\"Mapping\":{\"cells\":{\"Mapping\":{\"number\":\"2026-001\",\"scheme\":\"RA-CDDRA\",\"scheme_label\":\"Fonds territoriaux des contrats de développement durable Rhône-Alpes (CDDRA)\",\"rules\":\"version 2013, guide RTES 2014, l. 659, 717, 785\",\"ptce\":\"L’Arbre des Ardaines\",\"beneficiary\":\"\",\"commune\":\"\",\"title\":\"Filière bois\",\"total_cost\":{\"Decimal\":\"40000.00\"},\"vat\":\"\",\"base\":{\"Decimal\":\"40000.00\"},\"plan_europe\":{\"Decimal\":\"0.00\"},\"plan_state\":{\"Decimal\":\"0.00\"},\"plan_region\":{\"Decimal\":\"0.00\"},\"plan_department\":{\"Decimal\":\"0.00\"},\"plan_intercommunality\":{\"Decimal\":\"0.00\"},\"plan_commune\":{\"Decimal\":\"0.00\"},\"plan_social_body\":{\"Decimal\":\"0.00\"},\"plan_private\":{\"Decimal\":\"0.00\"},\"plan_own\":{\"Decimal\":\"0.00\"},\"rate\":{\"Decimal\":\"0.5\"},\"requested\":{\"Decimal\":\"30000.00\"},\"maximum\":{\"Decimal\":\"40000.00\"},\"proposed\":{\"Decimal\":\"20000.00\"},\"service_opinion\":\"\",\"derogations\":\"\"}},\"note\":{\"Note\":{\"heading\":\"Dossier 2026-001 – note de calcul\",\"title\":\"Filière bois\",\"facts\":[{\"Fact\":{\"label\":\"PTCE\",\"text\":\"L’Arbre des Ardaines\"}},{\"Fact\":{\"label\":\"Dispositif\",\"text\":\"RA-CDDRA – Fonds territoriaux des contrats de développement durable Rhône-Alpes (CDDRA)\"}},{\"Fact\":{\"label\":\"Règlement\",\"text\":\"version 2013, guide RTES 2014, l. 659, 717, 785\"}},{\"Fact\":{\"label\":\"Financeur\",\"text\":\"Région Rhône-Alpes\"}},{\"Fact\":{\"label\":\"Déposé le\",\"text\":\"12 janvier 2026\"}},{\"Fact\":{\"label\":\"Stade, section\",\"text\":\"Indifférenciée\",\"right\":true}},{\"Fact\":{\"label\":\"Instruit par\",\"text\":\"Agent d’essai\",\"right\":true}}],\"figures\":[{\"Figure\":{\"label\":\"Coût total\",\"text\":\"40 000,00 €\"}},{\"Figure\":{\"label\":\"Assiette retenue\",\"text\":\"40 000,00 €\"}},{\"Figure\":{\"label\":\"Demandé\",\"text\":\"30 000,00 €\"}},{\"Figure\":{\"label\":\"Maximum\",\"text\":\"40 000,00 €\",\"strong\":true}},{\"Figure\":{\"label\":\"Proposé (50 % de l’assiette)\",\"text\":\"20 000,00 €\"}}],\"beside\":[{\"Table\":{\"key\":\"costs\",\"name\":\"Dépenses\",\"title\":\"Dépenses\",\"columns\":[{\"Column\":{\"key\":\"cost\",\"heading\":\"Dépense\",\"wrap\":true}},{\"Column\":{\"key\":\"presented\",\"heading\":\"Présenté\",\"kind\":\"amount\",\"total\":{\"Total\":\"sum\"}}},{\"Column\":{\"key\":\"retained\",\"heading\":\"Retenu\",\"kind\":\"amount\",\"total\":{\"Total\":\"sum\"}}}],\"rows\":[[\"Étude-action\",{\"Decimal\":\"40000.00\"},{\"Decimal\":\"40000.00\"}]],\"empty_text\":\"Aucune dépense saisie.\"}},{\"Table\":{\"key\":\"plan\",\"name\":\"Plan de financement\",\"title\":\"Plan de financement\",\"columns\":[{\"Column\":{\"key\":\"funder\",\"heading\":\"Financeur\",\"wrap\":true}},{\"Column\":{\"key\":\"status\",\"heading\":\"État\",\"wrap\":true}},{\"Column\":{\"key\":\"amount\",\"heading\":\"Montant\",\"kind\":\"amount\",\"total\":{\"Total\":\"sum\"}}}],\"rows\":[[\"Région Rhône-Alpes (Région)\",\"Notre aide\",{\"Decimal\":\"30000.00\"}]],\"empty_text\":\"Aucune ressource saisie.\"}}],\"tables\":[{\"Table\":{\"key\":\"steps\",\"name\":\"Calcul\",\"title\":\"Calcul du maximum, règle après règle\",\"columns\":[{\"Column\":{\"key\":\"text\",\"heading\":\"Étape\",\"wrap\":true}},{\"Column\":{\"key\":\"amount\",\"heading\":\"Montant\",\"kind\":\"amount\"}},{\"Column\":{\"key\":\"source\",\"heading\":\"Source\",\"kind\":\"source\",\"wrap\":true}}],\"rows\":[[\"Assiette retenue : 40 000,00 € sur 40 000,00 € de dépenses présentées.\",{\"Decimal\":\"40000.00\"},\"\"],[\"Coût restant à financer : 40 000,00 € − 0,00 € obtenus = 40 000,00 € : pas de surfinancement.\",{\"Decimal\":\"40000.00\"},\"\"]],\"empty_text\":\"Aucune règle ne s’applique.\"}},{\"Table\":{\"key\":\"schedule\",\"name\":\"Montant suggéré, par année civile\",\"title\":\"Montant suggéré, par année civile\",\"columns\":[{\"Column\":{\"key\":\"part_0\",\"heading\":\"2026\",\"kind\":\"amount\"}},{\"Column\":{\"key\":\"total\",\"heading\":\"Ensemble\",\"kind\":\"amount\"}}],\"rows\":[[{\"Decimal\":\"30000.00\"},{\"Decimal\":\"30000.00\"}]]}},{\"Table\":{\"key\":\"findings\",\"name\":\"Constats\",\"title\":\"Constats\",\"columns\":[{\"Column\":{\"key\":\"severity\",\"heading\":\"Gravité\",\"wrap\":true}},{\"Column\":{\"key\":\"text\",\"heading\":\"Constat\",\"wrap\":true}},{\"Column\":{\"key\":\"source\",\"heading\":\"Source\",\"kind\":\"source\",\"wrap\":true}}],\"rows\":[[\"À vérifier\",\"Il manque le plan de financement : complétez pour tout vérifier.\",\"\"],[\"À vérifier\",\"Il manque les dates de début et de fin : complétez pour tout vérifier.\",\"\"],[\"Pour information\",\"La source ne fixe pas de taux : l’assiette entière est prise en compte.\",\"\"]],\"empty_text\":\"Rien à signaler.\"}}],\"statement\":[\"selon la version 2013 du dispositif RA-CDDRA, en vigueur depuis le 1er janvier 2013.\"]}}}}", "vote": "granted", "voted_amount": 2000000}', 'do', NULL, '92d45c6c00b4db6cdbfb37c86217a3ef22647a1aef9e1e9b9ff0b35e39b18fa0');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (138, '0ba08f8005784b4e808beaead01c9dab', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Enregistrer un vote', 'committee_session', 1, 'update', '{"version": 2}', '{"version": 3}', 'do', NULL, '7975b0ba5a9737ac13b108906220c1fc9e990616fb2d72d9e196755778fd532b');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (139, '0ba08f8005784b4e808beaead01c9dab', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Enregistrer un vote', 'funding_file', 1, 'update', '{"decided_on": null, "decision": "listed", "listed_on": "2026-05-04", "version": 9, "voted": null}', '{"decided_on": "2026-05-04", "decision": "granted", "listed_on": null, "version": 10, "voted": 2000000}', 'do', NULL, 'e8e572ef60e050466573122251829a922f0bdc3f5a7b1a3fae38a73a07360a8c');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (140, '0ba08f8005784b4e808beaead01c9dab', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Enregistrer un vote', 'agreement', 1, 'insert', NULL, '{"actual_base": null, "amount": 2000000, "closed_on": null, "commitment_number": "", "committed_on": null, "end": null, "extended_to": null, "final_amount": null, "funding_file_id": 1, "id": 1, "lapsed_on": null, "note": "", "notified_on": null, "number": "", "prepared_on": null, "published_on": null, "required": null, "settled_on": null, "signed_on": null, "version": 1}', 'do', NULL, '064c01fe006213b1c0f0f39d4690649318940da4765ff82ed5f0d68e143b8009');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (141, '0ba08f8005784b4e808beaead01c9dab', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Enregistrer un vote', 'instalment', 1, 'insert', NULL, '{"agreement_id": 1, "amount": 2000000, "condition": "", "id": 1, "kind": "balance", "planned_on": null, "position": 0}', 'do', NULL, '8dd54a17307e60242924fd2e35bb96c76f82827e101c514ba6bb54d7950f426a');
INSERT INTO "journal_head" ("id", "last_id", "last_hash") VALUES (1, 141, '8dd54a17307e60242924fd2e35bb96c76f82827e101c514ba6bb54d7950f426a');
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
INSERT INTO "funding_file" ("id", "version", "number", "title", "title_sort_key", "number_sort_key", "ptce_id", "scheme_version_id", "beneficiary_id", "stage", "section", "deposited_on", "start", "end", "total_cost", "requested", "proposed", "voted", "decided_on", "listed_on", "eligible_base", "max_amount", "stated_year", "autonomy_plan", "state_aid", "vat", "acknowledged_on", "split", "instructor", "service_opinion", "notes", "instruction", "decision", "renewal_of_id") VALUES (1, 10, '2026-001', 'Filière bois', 'filiere bois', '000000002026 000000000001', 1, 34, NULL, NULL, 'undivided', '2026-01-12', NULL, NULL, 4000000, 3000000, 2000000, 2000000, '2026-05-04', NULL, 4000000, 4000000, NULL, 0, NULL, NULL, NULL, NULL, 'Agent d’essai', '', '', 'reviewed', 'granted', NULL);
INSERT INTO "agenda_item" ("id", "session_id", "funding_file_id", "position", "opinion", "vote", "voted_amount", "recused", "remark", "submitted", "proposed") VALUES (1, 1, 1, 0, NULL, 'granted', 2000000, '', '', '{"Mapping":{"cells":{"Mapping":{"number":"2026-001","scheme":"RA-CDDRA","scheme_label":"Fonds territoriaux des contrats de développement durable Rhône-Alpes (CDDRA)","rules":"version 2013, guide RTES 2014, l. 659, 717, 785","ptce":"L’Arbre des Ardaines","beneficiary":"","commune":"","title":"Filière bois","total_cost":{"Decimal":"40000.00"},"vat":"","base":{"Decimal":"40000.00"},"plan_europe":{"Decimal":"0.00"},"plan_state":{"Decimal":"0.00"},"plan_region":{"Decimal":"0.00"},"plan_department":{"Decimal":"0.00"},"plan_intercommunality":{"Decimal":"0.00"},"plan_commune":{"Decimal":"0.00"},"plan_social_body":{"Decimal":"0.00"},"plan_private":{"Decimal":"0.00"},"plan_own":{"Decimal":"0.00"},"rate":{"Decimal":"0.5"},"requested":{"Decimal":"30000.00"},"maximum":{"Decimal":"40000.00"},"proposed":{"Decimal":"20000.00"},"service_opinion":"","derogations":""}},"note":{"Note":{"heading":"Dossier 2026-001 – note de calcul","title":"Filière bois","facts":[{"Fact":{"label":"PTCE","text":"L’Arbre des Ardaines"}},{"Fact":{"label":"Dispositif","text":"RA-CDDRA – Fonds territoriaux des contrats de développement durable Rhône-Alpes (CDDRA)"}},{"Fact":{"label":"Règlement","text":"version 2013, guide RTES 2014, l. 659, 717, 785"}},{"Fact":{"label":"Financeur","text":"Région Rhône-Alpes"}},{"Fact":{"label":"Déposé le","text":"12 janvier 2026"}},{"Fact":{"label":"Stade, section","text":"Indifférenciée","right":true}},{"Fact":{"label":"Instruit par","text":"Agent d’essai","right":true}}],"figures":[{"Figure":{"label":"Coût total","text":"40 000,00 €"}},{"Figure":{"label":"Assiette retenue","text":"40 000,00 €"}},{"Figure":{"label":"Demandé","text":"30 000,00 €"}},{"Figure":{"label":"Maximum","text":"40 000,00 €","strong":true}},{"Figure":{"label":"Proposé (50 % de l’assiette)","text":"20 000,00 €"}}],"beside":[{"Table":{"key":"costs","name":"Dépenses","title":"Dépenses","columns":[{"Column":{"key":"cost","heading":"Dépense","wrap":true}},{"Column":{"key":"presented","heading":"Présenté","kind":"amount","total":{"Total":"sum"}}},{"Column":{"key":"retained","heading":"Retenu","kind":"amount","total":{"Total":"sum"}}}],"rows":[["Étude-action",{"Decimal":"40000.00"},{"Decimal":"40000.00"}]],"empty_text":"Aucune dépense saisie."}},{"Table":{"key":"plan","name":"Plan de financement","title":"Plan de financement","columns":[{"Column":{"key":"funder","heading":"Financeur","wrap":true}},{"Column":{"key":"status","heading":"État","wrap":true}},{"Column":{"key":"amount","heading":"Montant","kind":"amount","total":{"Total":"sum"}}}],"rows":[["Région Rhône-Alpes (Région)","Notre aide",{"Decimal":"30000.00"}]],"empty_text":"Aucune ressource saisie."}}],"tables":[{"Table":{"key":"steps","name":"Calcul","title":"Calcul du maximum, règle après règle","columns":[{"Column":{"key":"text","heading":"Étape","wrap":true}},{"Column":{"key":"amount","heading":"Montant","kind":"amount"}},{"Column":{"key":"source","heading":"Source","kind":"source","wrap":true}}],"rows":[["Assiette retenue : 40 000,00 € sur 40 000,00 € de dépenses présentées.",{"Decimal":"40000.00"},""],["Coût restant à financer : 40 000,00 € − 0,00 € obtenus = 40 000,00 € : pas de surfinancement.",{"Decimal":"40000.00"},""]],"empty_text":"Aucune règle ne s’applique."}},{"Table":{"key":"schedule","name":"Montant suggéré, par année civile","title":"Montant suggéré, par année civile","columns":[{"Column":{"key":"part_0","heading":"2026","kind":"amount"}},{"Column":{"key":"total","heading":"Ensemble","kind":"amount"}}],"rows":[[{"Decimal":"30000.00"},{"Decimal":"30000.00"}]]}},{"Table":{"key":"findings","name":"Constats","title":"Constats","columns":[{"Column":{"key":"severity","heading":"Gravité","wrap":true}},{"Column":{"key":"text","heading":"Constat","wrap":true}},{"Column":{"key":"source","heading":"Source","kind":"source","wrap":true}}],"rows":[["À vérifier","Il manque le plan de financement : complétez pour tout vérifier.",""],["À vérifier","Il manque les dates de début et de fin : complétez pour tout vérifier.",""],["Pour information","La source ne fixe pas de taux : l’assiette entière est prise en compte.",""]],"empty_text":"Rien à signaler."}}],"statement":["selon la version 2013 du dispositif RA-CDDRA, en vigueur depuis le 1er janvier 2013."]}}}}', 2000000);
INSERT INTO "cost_line" ("id", "funding_file_id", "position", "category", "label", "presented", "retained", "reason") VALUES (1, 1, 0, 'study', '', 4000000, NULL, '');
INSERT INTO "plan_line" ("id", "funding_file_id", "position", "funder", "level", "public", "amount", "in_kind", "obtained", "ours") VALUES (1, 1, 0, 'Région Rhône-Alpes', 'region', 1, 3000000, 0, 0, 1);
INSERT INTO "funding_file_move" ("id", "funding_file_id", "axis", "previous", "target", "author", "moved_at", "reason") VALUES (1, 1, 'instruction', 'draft', 'submitted', 'Agent d’essai', '2026-03-02T09:30:00.000+00:00', '');
INSERT INTO "funding_file_move" ("id", "funding_file_id", "axis", "previous", "target", "author", "moved_at", "reason") VALUES (2, 1, 'instruction', 'submitted', 'complete', 'Agent d’essai', '2026-03-02T09:30:00.000+00:00', '');
INSERT INTO "funding_file_move" ("id", "funding_file_id", "axis", "previous", "target", "author", "moved_at", "reason") VALUES (3, 1, 'instruction', 'complete', 'under_review', 'Agent d’essai', '2026-03-02T09:30:00.000+00:00', '');
INSERT INTO "funding_file_move" ("id", "funding_file_id", "axis", "previous", "target", "author", "moved_at", "reason") VALUES (4, 1, 'instruction', 'under_review', 'reviewed', 'Agent d’essai', '2026-03-02T09:30:00.000+00:00', '');
INSERT INTO "funding_file_move" ("id", "funding_file_id", "axis", "previous", "target", "author", "moved_at", "reason") VALUES (5, 1, 'decision', 'not_listed', 'proposed', 'Agent d’essai', '2026-03-02T09:30:00.000+00:00', '');
INSERT INTO "funding_file_move" ("id", "funding_file_id", "axis", "previous", "target", "author", "moved_at", "reason") VALUES (6, 1, 'decision', 'proposed', 'listed', 'Agent d’essai', '2026-03-02T09:30:00.000+00:00', '');
INSERT INTO "funding_file_move" ("id", "funding_file_id", "axis", "previous", "target", "author", "moved_at", "reason") VALUES (7, 1, 'decision', 'listed', 'granted', 'Agent d’essai', '2026-03-02T09:30:00.000+00:00', '');
INSERT INTO "agreement" ("id", "version", "funding_file_id", "amount", "required", "number", "prepared_on", "signed_on", "notified_on", "published_on", "committed_on", "commitment_number", "end", "extended_to", "actual_base", "final_amount", "settled_on", "lapsed_on", "closed_on", "note") VALUES (1, 1, 1, 2000000, NULL, '', NULL, NULL, NULL, NULL, NULL, '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '');
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
CREATE INDEX ix_committee_session_held_on ON committee_session (held_on);
CREATE INDEX ix_imported_record_record_id ON imported_record (record_id);
CREATE INDEX ix_attachment_sha256 ON attachment (sha256);
CREATE INDEX ix_attachment_owner_kind_owner_id ON attachment (owner_kind, owner_id);
CREATE INDEX ix_change_entry_deletions ON change_entry (table_name) WHERE action = 'delete';
CREATE INDEX ix_change_entry_table_name_row_id ON change_entry (table_name, row_id);
CREATE INDEX ix_change_entry_operation_id ON change_entry (operation_id);
CREATE INDEX ix_organisation_commune_sort_key ON organisation (commune_sort_key);
CREATE INDEX ix_organisation_sort_key ON organisation (sort_key);
CREATE UNIQUE INDEX uq_funder_ours ON funder (ours) WHERE ours;
CREATE INDEX ix_ptce_sort_key ON ptce (sort_key);
CREATE INDEX ix_ptce_region ON ptce (region);
CREATE INDEX ix_scheme_family ON scheme (family);
CREATE INDEX ix_policy_framework_sort_key ON policy_framework (sort_key);
CREATE INDEX ix_envelope_scheme_id ON envelope (scheme_id);
CREATE INDEX ix_envelope_year ON envelope (year);
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
CREATE INDEX ix_interaction_ptce_id ON interaction (ptce_id);
CREATE INDEX ix_interaction_held_on ON interaction (held_on);
CREATE INDEX ix_in_kind_support_ptce_id ON in_kind_support (ptce_id);
CREATE INDEX ix_in_kind_support_beneficiary_id ON in_kind_support (beneficiary_id);
CREATE INDEX ix_scheme_document_scheme_id ON scheme_document (scheme_id);
CREATE INDEX ix_scheme_version_scheme_id ON scheme_version (scheme_id);
CREATE INDEX ix_framework_scheme_scheme_id ON framework_scheme (scheme_id);
CREATE INDEX ix_framework_scheme_framework_id ON framework_scheme (framework_id);
CREATE INDEX ix_framework_ptce_framework_id ON framework_ptce (framework_id);
CREATE INDEX ix_framework_ptce_ptce_id ON framework_ptce (ptce_id);
CREATE INDEX ix_payment_credit_envelope_id ON payment_credit (envelope_id);
CREATE INDEX ix_envelope_movement_envelope_id ON envelope_movement (envelope_id);
CREATE INDEX ix_envelope_movement_other_id ON envelope_movement (other_id);
CREATE INDEX ix_funding_file_renewal_of_id ON funding_file (renewal_of_id);
CREATE INDEX ix_funding_file_summed ON funding_file (fiscal_year, scheme_version_id, instruction, decision, stage, ptce_id, beneficiary_id, requested, max_amount, proposed, voted);
CREATE INDEX ix_funding_file_scheme_version_id ON funding_file (scheme_version_id);
CREATE INDEX ix_funding_file_title_sort_key ON funding_file (title_sort_key);
CREATE INDEX ix_funding_file_requested ON funding_file (requested);
CREATE INDEX ix_funding_file_ptce_id ON funding_file (ptce_id);
CREATE INDEX ix_funding_file_beneficiary_id ON funding_file (beneficiary_id);
CREATE INDEX ix_funding_file_max_amount ON funding_file (max_amount);
CREATE INDEX ix_funding_file_decision_number ON funding_file (decision, number_sort_key);
CREATE INDEX ix_funding_file_instruction_number ON funding_file (instruction, number_sort_key);
CREATE INDEX ix_funding_file_fiscal_year_number ON funding_file (fiscal_year, number_sort_key);
CREATE INDEX ix_funding_file_number_sort_key ON funding_file (number_sort_key);
CREATE INDEX ix_agenda_item_session_id ON agenda_item (session_id);
CREATE INDEX ix_agenda_item_funding_file_id ON agenda_item (funding_file_id);
CREATE INDEX ix_file_quantity_funding_file_id ON file_quantity (funding_file_id);
CREATE INDEX ix_ticked_point_funding_file_id ON ticked_point (funding_file_id);
CREATE INDEX ix_required_document_attachment_id ON required_document (attachment_id);
CREATE INDEX ix_required_document_funding_file_id ON required_document (funding_file_id);
CREATE INDEX ix_opinion_request_funding_file_id ON opinion_request (funding_file_id);
CREATE INDEX ix_cost_line_funding_file_id ON cost_line (funding_file_id);
CREATE INDEX ix_plan_line_funding_file_id ON plan_line (funding_file_id);
CREATE INDEX ix_carrier_share_organisation_id ON carrier_share (organisation_id);
CREATE INDEX ix_carrier_share_funding_file_id ON carrier_share (funding_file_id);
CREATE INDEX ix_derogation_funding_file_id ON derogation (funding_file_id);
CREATE INDEX ix_funding_file_move_funding_file_id ON funding_file_move (funding_file_id);
CREATE INDEX ix_year_share_funding_file_id ON year_share (funding_file_id);
CREATE INDEX ix_award_year_funding_file_id ON award_year (funding_file_id);
CREATE INDEX ix_amendment_agreement_id ON amendment (agreement_id);
CREATE INDEX ix_amendment_bearer_id ON amendment (bearer_id);
CREATE INDEX ix_reduction_agreement_id ON reduction (agreement_id);
CREATE INDEX ix_instalment_planned_on ON instalment (planned_on);
CREATE INDEX ix_instalment_agreement_id ON instalment (agreement_id);
CREATE INDEX ix_deliverable_due_on ON deliverable (due_on);
CREATE INDEX ix_deliverable_agreement_id ON deliverable (agreement_id);
CREATE INDEX ix_repayment_order_agreement_id ON repayment_order (agreement_id);
CREATE INDEX ix_payment_agreement_id ON payment (agreement_id);
CREATE INDEX ix_payment_paid_on ON payment (paid_on);
CREATE INDEX ix_payment_instalment_id ON payment (instalment_id);
CREATE TRIGGER change_entry_no_delete BEFORE delete ON change_entry BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER change_entry_no_update BEFORE update ON change_entry BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
COMMIT;
