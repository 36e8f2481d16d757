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
	status VARCHAR NOT NULL, 
	envelopes TEXT NOT NULL
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
	notes TEXT NOT NULL, 
	free_text_1 TEXT NOT NULL, 
	free_text_2 TEXT NOT NULL, 
	free_text_3 TEXT NOT NULL, 
	free_text_4 TEXT NOT NULL, 
	free_text_5 TEXT NOT NULL, 
	free_amount_1 BIGINT, 
	free_amount_2 BIGINT, 
	free_amount_3 BIGINT, 
	free_amount_4 BIGINT, 
	free_amount_5 BIGINT, 
	free_date_1 DATE, 
	free_date_2 DATE, 
	free_date_3 DATE, 
	free_date_4 DATE, 
	free_date_5 DATE
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
	source TEXT NOT NULL, 
	free_text_1 TEXT NOT NULL, 
	free_text_2 TEXT NOT NULL, 
	free_text_3 TEXT NOT NULL, 
	free_text_4 TEXT NOT NULL, 
	free_text_5 TEXT NOT NULL, 
	free_amount_1 BIGINT, 
	free_amount_2 BIGINT, 
	free_amount_3 BIGINT, 
	free_amount_4 BIGINT, 
	free_amount_5 BIGINT, 
	free_date_1 DATE, 
	free_date_2 DATE, 
	free_date_3 DATE, 
	free_date_4 DATE, 
	free_date_5 DATE
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
	in_catalogue BOOLEAN NOT NULL, 
	free_text_1 TEXT NOT NULL, 
	free_text_2 TEXT NOT NULL, 
	free_text_3 TEXT NOT NULL, 
	free_text_4 TEXT NOT NULL, 
	free_text_5 TEXT NOT NULL, 
	free_amount_1 BIGINT, 
	free_amount_2 BIGINT, 
	free_amount_3 BIGINT, 
	free_amount_4 BIGINT, 
	free_amount_5 BIGINT, 
	free_date_1 DATE, 
	free_date_2 DATE, 
	free_date_3 DATE, 
	free_date_4 DATE, 
	free_date_5 DATE, 
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
CREATE TABLE free_field (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	settings_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	owner VARCHAR NOT NULL, 
	"key" VARCHAR NOT NULL, 
	name TEXT NOT NULL, 
	type VARCHAR NOT NULL, 
	choices TEXT NOT NULL, 
	CONSTRAINT fk_free_field_settings_id FOREIGN KEY(settings_id) REFERENCES file_settings (id) ON DELETE CASCADE
);
CREATE TABLE tag (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	settings_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	colour VARCHAR NOT NULL, 
	CONSTRAINT fk_tag_settings_id FOREIGN KEY(settings_id) REFERENCES file_settings (id) ON DELETE CASCADE
);
CREATE TABLE organisation_note (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	organisation_id INTEGER NOT NULL, 
	written_on DATE NOT NULL, 
	text TEXT NOT NULL, 
	author TEXT NOT NULL, 
	CONSTRAINT fk_organisation_note_organisation_id FOREIGN KEY(organisation_id) REFERENCES organisation (id) ON DELETE CASCADE
);
CREATE TABLE ptce_note (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	ptce_id INTEGER NOT NULL, 
	written_on DATE NOT NULL, 
	text TEXT NOT NULL, 
	author TEXT NOT NULL, 
	CONSTRAINT fk_ptce_note_ptce_id FOREIGN KEY(ptce_id) REFERENCES ptce (id) ON DELETE CASCADE
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
CREATE TABLE scheme_criterion (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	scheme_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	label TEXT NOT NULL, 
	weight VARCHAR NOT NULL, 
	out_of VARCHAR NOT NULL, 
	CONSTRAINT fk_scheme_criterion_scheme_id FOREIGN KEY(scheme_id) REFERENCES scheme (id) ON DELETE CASCADE
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
CREATE TABLE framework_axis (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	framework_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	action TEXT NOT NULL, 
	amount BIGINT, 
	CONSTRAINT fk_framework_axis_framework_id FOREIGN KEY(framework_id) REFERENCES policy_framework (id) ON DELETE CASCADE
);
CREATE TABLE framework_ptce (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	framework_id INTEGER NOT NULL, 
	ptce_id INTEGER NOT NULL, 
	CONSTRAINT uq_framework_ptce_framework_id_ptce_id UNIQUE (framework_id, ptce_id), 
	CONSTRAINT fk_framework_ptce_framework_id FOREIGN KEY(framework_id) REFERENCES policy_framework (id) ON DELETE CASCADE, 
	CONSTRAINT fk_framework_ptce_ptce_id FOREIGN KEY(ptce_id) REFERENCES ptce (id) ON DELETE RESTRICT
);
CREATE TABLE organisation_tag (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	organisation_id INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	CONSTRAINT uq_organisation_tag_organisation_id_name UNIQUE (organisation_id, name), 
	CONSTRAINT fk_organisation_tag_organisation_id FOREIGN KEY(organisation_id) REFERENCES organisation (id) ON DELETE CASCADE
);
CREATE TABLE ptce_tag (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	ptce_id INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	CONSTRAINT uq_ptce_tag_ptce_id_name UNIQUE (ptce_id, name), 
	CONSTRAINT fk_ptce_tag_ptce_id FOREIGN KEY(ptce_id) REFERENCES ptce (id) ON DELETE CASCADE
);
CREATE TABLE scenario (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	version INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	session_id INTEGER, 
	envelope_id INTEGER, 
	basis VARCHAR NOT NULL, 
	cap BIGINT, 
	reduction VARCHAR, 
	step BIGINT, 
	criterion VARCHAR, 
	descending BOOLEAN NOT NULL, 
	partial BOOLEAN NOT NULL, 
	touched BOOLEAN NOT NULL, 
	adopted_on DATE, 
	CONSTRAINT fk_scenario_session_id FOREIGN KEY(session_id) REFERENCES committee_session (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_scenario_envelope_id FOREIGN KEY(envelope_id) REFERENCES envelope (id) ON DELETE RESTRICT
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
	score BIGINT, 
	waiting_rank INTEGER, 
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
	framework_axis_id INTEGER, 
	renewal_of_id INTEGER, 
	free_text_1 TEXT NOT NULL, 
	free_text_2 TEXT NOT NULL, 
	free_text_3 TEXT NOT NULL, 
	free_text_4 TEXT NOT NULL, 
	free_text_5 TEXT NOT NULL, 
	free_amount_1 BIGINT, 
	free_amount_2 BIGINT, 
	free_amount_3 BIGINT, 
	free_amount_4 BIGINT, 
	free_amount_5 BIGINT, 
	free_date_1 DATE, 
	free_date_2 DATE, 
	free_date_3 DATE, 
	free_date_4 DATE, 
	free_date_5 DATE, 
	CONSTRAINT uq_funding_file_number UNIQUE (number), 
	CONSTRAINT fk_funding_file_ptce_id FOREIGN KEY(ptce_id) REFERENCES ptce (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_funding_file_scheme_version_id FOREIGN KEY(scheme_version_id) REFERENCES scheme_version (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_funding_file_beneficiary_id FOREIGN KEY(beneficiary_id) REFERENCES organisation (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_funding_file_framework_axis_id FOREIGN KEY(framework_axis_id) REFERENCES framework_axis (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_funding_file_renewal_of_id FOREIGN KEY(renewal_of_id) REFERENCES funding_file (id)
);
CREATE TABLE rule_trial (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	version INTEGER NOT NULL, 
	scheme_version_id INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	rules TEXT NOT NULL, 
	CONSTRAINT fk_rule_trial_scheme_version_id FOREIGN KEY(scheme_version_id) REFERENCES scheme_version (id) ON DELETE RESTRICT
);
CREATE TABLE scenario_amount (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	scenario_id INTEGER NOT NULL, 
	funding_file_id INTEGER NOT NULL, 
	amount BIGINT NOT NULL, 
	locked BOOLEAN NOT NULL, 
	CONSTRAINT uq_scenario_amount_scenario_id_funding_file_id UNIQUE (scenario_id, funding_file_id), 
	CONSTRAINT fk_scenario_amount_scenario_id FOREIGN KEY(scenario_id) REFERENCES scenario (id) ON DELETE CASCADE, 
	CONSTRAINT fk_scenario_amount_funding_file_id FOREIGN KEY(funding_file_id) REFERENCES funding_file (id) ON DELETE RESTRICT
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
CREATE TABLE file_criterion (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	funding_file_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	label TEXT NOT NULL, 
	weight VARCHAR NOT NULL, 
	out_of VARCHAR NOT NULL, 
	CONSTRAINT fk_file_criterion_funding_file_id FOREIGN KEY(funding_file_id) REFERENCES funding_file (id) ON DELETE CASCADE
);
CREATE TABLE juror_note (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	funding_file_id INTEGER NOT NULL, 
	juror TEXT NOT NULL, 
	criterion TEXT NOT NULL, 
	note VARCHAR NOT NULL, 
	CONSTRAINT uq_juror_note_funding_file_id_juror_criterion UNIQUE (funding_file_id, juror, criterion), 
	CONSTRAINT fk_juror_note_funding_file_id FOREIGN KEY(funding_file_id) REFERENCES funding_file (id) ON DELETE CASCADE
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
	published_as TEXT NOT NULL, 
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
CREATE TABLE funding_file_note (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	funding_file_id INTEGER NOT NULL, 
	written_on DATE NOT NULL, 
	text TEXT NOT NULL, 
	author TEXT NOT NULL, 
	CONSTRAINT fk_funding_file_note_funding_file_id FOREIGN KEY(funding_file_id) REFERENCES funding_file (id) ON DELETE CASCADE
);
CREATE TABLE funding_file_tag (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	funding_file_id INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	CONSTRAINT uq_funding_file_tag_funding_file_id_name UNIQUE (funding_file_id, name), 
	CONSTRAINT fk_funding_file_tag_funding_file_id FOREIGN KEY(funding_file_id) REFERENCES funding_file (id) ON DELETE CASCADE
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
CREATE TABLE agreement_sum (
	agreement_id INTEGER NOT NULL, 
	funding_file_id INTEGER NOT NULL, 
	scheme_version_id INTEGER NOT NULL, 
	agreed BIGINT NOT NULL, 
	acted BIGINT NOT NULL, 
	paid BIGINT NOT NULL, 
	remaining BIGINT NOT NULL, 
	last_kind VARCHAR, 
	CONSTRAINT pk_agreement_sum PRIMARY KEY (agreement_id)
);
CREATE TABLE instalment_rest (
	instalment_id INTEGER NOT NULL, 
	agreement_id INTEGER NOT NULL, 
	funding_file_id INTEGER NOT NULL, 
	scheme_version_id INTEGER NOT NULL, 
	kind VARCHAR NOT NULL, 
	planned_on DATE, 
	planned_in INTEGER, 
	cents BIGINT NOT NULL, 
	CONSTRAINT pk_instalment_rest PRIMARY KEY (instalment_id)
);
CREATE VIRTUAL TABLE search_index USING fts5(kind UNINDEXED, record_id UNINDEXED, title UNINDEXED, detail UNINDEXED, whole, code, name, aliases, words, prefix='1 2 3');
INSERT INTO "alembic_version" ("version_num") VALUES ('0001');
INSERT INTO "committee_session" ("id", "version", "body", "held_on", "title", "status", "envelopes") VALUES (1, 3, 'council', '2026-05-04', '', 'planned', '{"Mapping":{}}');
INSERT INTO "file_settings" ("id", "version", "author", "fictitious", "logo", "fiscal_year_start_month") VALUES (1, 1, 'Agent d’essai', 0, '', 1);
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (1, '67922d0c86264e0e9611a242da886771', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Créer le fichier', 'file_settings', 1, 'insert', NULL, '{"author": "Agent d’essai", "fictitious": 0, "fiscal_year_start_month": 1, "id": 1, "logo": "", "version": 1}', 'do', NULL, '7c3c84f506558a2621e14a2bf0b299901d3d60a0bf81c656ee5bcf4ee8008cad');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (2, '67922d0c86264e0e9611a242da886771', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Créer le fichier', 'funder', 1, 'insert', NULL, '{"id": 1, "level": "region", "name": "Région d’essai", "ours": 1, "siret": "", "version": 1}', 'do', NULL, '97fa7d42525ac13275f341beb5d56dc1a3f3d1e0a2c071762e5031f33e701925');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (3, '0229cd709c31408fa0ca0d49930eafdb', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 1, 'insert', NULL, '{"code": "AGGLO-3ANS", "family": "AGGLO-3ANS", "free_amount_1": null, "free_amount_2": null, "free_amount_3": null, "free_amount_4": null, "free_amount_5": null, "free_date_1": null, "free_date_2": null, "free_date_3": null, "free_date_4": null, "free_date_5": null, "free_text_1": "", "free_text_2": "", "free_text_3": "", "free_text_4": "", "free_text_5": "", "funder_level": "intercommunality", "funder_name": "Clermont Communauté", "id": 1, "in_catalogue": 1, "kind": "grant", "label": "Soutien à l’amorçage, autonomie à trois ans", "legal_basis": "", "version": 1}', 'do', NULL, '9b05c90f841883ce6cfc3f8e395cd0acecb040eff947a4c52099bfaa916d2763');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (4, '0229cd709c31408fa0ca0d49930eafdb', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 1, 'insert', NULL, '{"deliberation": "", "id": 1, "rules": "[{\"type\": \"duration\", \"max_months\": 36, \"source\": \"guide RTES 2014, l. 942\"}, {\"type\": \"min_self_financing\", \"autonomy_plan\": true, \"source\": \"guide RTES 2014, l. 942\"}]", "scheme_id": 1, "section": "undivided", "source": "guide RTES 2014, l. 942", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, 'e2244a5ae07b0d1ac8d2404bc0adf1dee411f91b9f1c0aebf685900938ccb163');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (5, '0229cd709c31408fa0ca0d49930eafdb', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 2, 'insert', NULL, '{"code": "AQ-2008-COOP", "family": "AQ-COOP", "free_amount_1": null, "free_amount_2": null, "free_amount_3": null, "free_amount_4": null, "free_amount_5": null, "free_date_1": null, "free_date_2": null, "free_date_3": null, "free_date_4": null, "free_date_5": null, "free_text_1": "", "free_text_2": "", "free_text_3": "", "free_text_4": "", "free_text_5": "", "funder_level": "region", "funder_name": "Région Aquitaine", "id": 2, "in_catalogue": 1, "kind": "call", "label": "Appels à projets à la coopération", "legal_basis": "", "version": 1}', 'do', NULL, 'a6b9542df9c740b24ee17f69fc999092abb6a04a3ef2e274d8d06fc1c9c0f193');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (6, '0229cd709c31408fa0ca0d49930eafdb', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 2, 'insert', NULL, '{"deliberation": "", "id": 2, "rules": "[]", "scheme_id": 2, "section": "undivided", "source": "guide RTES 2014, l. 743", "valid_from": "2008-01-01", "valid_to": null, "version": "2008"}', 'do', NULL, 'c8315bea5a18d7d5536af6b10a268e9785e2fe0dbf9b0c3d3f834725ed8ac539');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (7, '0229cd709c31408fa0ca0d49930eafdb', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 3, 'insert', NULL, '{"code": "AQ-AMI-IS", "family": "AQ-RI-ESS", "free_amount_1": null, "free_amount_2": null, "free_amount_3": null, "free_amount_4": null, "free_amount_5": null, "free_date_1": null, "free_date_2": null, "free_date_3": null, "free_date_4": null, "free_date_5": null, "free_text_1": "", "free_text_2": "", "free_text_3": "", "free_text_4": "", "free_text_5": "", "funder_level": "region", "funder_name": "Région Aquitaine", "id": 3, "in_catalogue": 1, "kind": "ami", "label": "Appel à manifestation d’intérêt innovation sociale", "legal_basis": "", "version": 1}', 'do', NULL, '309fbf105ce15f5e325476b0744265733623142f83ddaa9f142e323294545107');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (8, '0229cd709c31408fa0ca0d49930eafdb', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 3, 'insert', NULL, '{"deliberation": "", "id": 3, "rules": "[]", "scheme_id": 3, "section": "undivided", "source": "guide RTES 2014, l. 743", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, 'dd06f2b960ed1d51d5a96f16b10b72d28051e60eb5339e23150fb72966cf1e53');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (9, '0229cd709c31408fa0ca0d49930eafdb', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 4, 'insert', NULL, '{"code": "AQ-RI-ESS-AXE2", "family": "AQ-RI-ESS", "free_amount_1": null, "free_amount_2": null, "free_amount_3": null, "free_amount_4": null, "free_amount_5": null, "free_date_1": null, "free_date_2": null, "free_date_3": null, "free_date_4": null, "free_date_5": null, "free_text_1": "", "free_text_2": "", "free_text_3": "", "free_text_4": "", "free_text_5": "", "funder_level": "region", "funder_name": "Région Aquitaine", "id": 4, "in_catalogue": 1, "kind": "grant", "label": "Coopération territoriale et mutualisation (axe 2 du règlement ESS)", "legal_basis": "", "version": 1}', 'do', NULL, 'b17f6dd0e74a0c58b7686ff7e3ff7867cb9cb502619ab0ddde1876cdad893219');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (10, '0229cd709c31408fa0ca0d49930eafdb', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 4, 'insert', NULL, '{"deliberation": "", "id": 4, "rules": "[{\"type\": \"eligible_categories\", \"categories\": [\"study\", \"coordination\", \"staff\"], \"source\": \"guide RTES 2014, l. 743, 1462\"}, {\"type\": \"prerequisites\", \"items\": [\"Premières années de la coopération (la source n’en dit pas le nombre)\", \"L’une des formes graduées : collaborations ponctuelles, moyens matériels et humains mutualisés, structure commune\", \"Emploi créé ou mutualisé, s’il y en a (la source n’en dit ni le montant ni la durée)\"], \"source\": \"guide RTES 2014, l. 743, 1462\"}]", "scheme_id": 4, "section": "undivided", "source": "guide RTES 2014, l. 743, 1454-1462", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, '0aa3f5c73585e8b6ba08842b09d8925a68774243d669813c78facfed902c19ca');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (11, '0229cd709c31408fa0ca0d49930eafdb', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 5, 'insert', NULL, '{"code": "BFC-2013-AIST", "family": "BFC-2013-AIST", "free_amount_1": null, "free_amount_2": null, "free_amount_3": null, "free_amount_4": null, "free_amount_5": null, "free_date_1": null, "free_date_2": null, "free_date_3": null, "free_date_4": null, "free_date_5": null, "free_text_1": "", "free_text_2": "", "free_text_3": "", "free_text_4": "", "free_text_5": "", "funder_level": "region", "funder_name": "Région Bourgogne", "id": 5, "in_catalogue": 1, "kind": "multi_year_grant", "label": "Actions innovantes et structurantes des territoires", "legal_basis": "", "version": 1}', 'do', NULL, '6040d84db5929f9ca6cecc118cd1c07b315983f22a7bd2ceea1ef9f6ac0f5c1b');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (12, '0229cd709c31408fa0ca0d49930eafdb', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 5, 'insert', NULL, '{"deliberation": "", "id": 5, "rules": "[{\"type\": \"requires_award\", \"scheme\": \"FR-2013-AAP-PTCE\", \"level\": \"state\", \"source\": \"guide RTES 2014, l. 668\"}, {\"type\": \"duration\", \"max_months\": 36, \"source\": \"guide RTES 2014, l. 668\"}, {\"type\": \"eligible_categories\", \"categories\": [\"study\", \"equipment\", \"staff\", \"coordination\", \"premises\", \"communication\", \"meetings\", \"training\", \"indirect\", \"other\"], \"source\": \"guide RTES 2014, l. 668\"}, {\"type\": \"prerequisites\", \"items\": [\"Investissement : du petit matériel ; autre dépense : une charge de fonctionnement (la source ne les énumère pas)\"], \"source\": \"guide RTES 2014, l. 668\"}, {\"type\": \"min_self_financing\", \"growing\": true, \"source\": \"guide RTES 2014, l. 668\"}]", "scheme_id": 5, "section": "undivided", "source": "guide RTES 2014, l. 668", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, 'c58d340db2b76996aec87aa94209e382947675d3edaece5e11339db299ccc33d');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (13, '0229cd709c31408fa0ca0d49930eafdb', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 6, 'insert', NULL, '{"code": "CA-PROGRESS-1", "family": "PROGRESS", "free_amount_1": null, "free_amount_2": null, "free_amount_3": null, "free_amount_4": null, "free_amount_5": null, "free_date_1": null, "free_date_2": null, "free_date_3": null, "free_date_4": null, "free_date_5": null, "free_text_1": "", "free_text_2": "", "free_text_3": "", "free_text_4": "", "free_text_5": "", "funder_level": "region", "funder_name": "Région Champagne-Ardenne", "id": 6, "in_catalogue": 1, "kind": "grant", "label": "PROGRESS volet 1 : démarche collective d’expérimentation territoriale", "legal_basis": "", "version": 1}', 'do', NULL, '70ef62f3985671e9f26e446e9643c73cf502bb51c857c03f98a6670af3880677');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (14, '0229cd709c31408fa0ca0d49930eafdb', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 6, 'insert', NULL, '{"deliberation": "", "id": 6, "rules": "[{\"type\": \"max_rate\", \"rate\": \"0.80\", \"source\": \"guide RTES 2014, l. 1499\"}, {\"type\": \"public_aid_deduction\", \"mode\": \"from_base\", \"source\": \"guide RTES 2014, l. 1499\"}, {\"type\": \"cap\", \"scope\": \"file\", \"amount\": \"30000.00\", \"source\": \"guide RTES 2014, l. 1499\"}, {\"type\": \"duration\", \"max_months\": 18, \"source\": \"guide RTES 2014, l. 1501\"}, {\"type\": \"eligible_categories\", \"categories\": [\"study\", \"training\", \"communication\", \"meetings\", \"coordination\"], \"case_by_case\": true, \"source\": \"guide RTES 2014, l. 1499\"}, {\"type\": \"eligible_beneficiaries\", \"lead_partner_ess\": true, \"min_members\": 2, \"mixed\": true, \"source\": \"guide RTES 2014, l. 1489\"}, {\"type\": \"prerequisites\", \"items\": [\"Territoire d’action propice à une coopération économique innovante\", \"Filière(s) porteuse(s) d’activités utiles localement\", \"Volonté de créer des emplois durables et de qualité, ou d’insérer vers l’emploi durable\"], \"source\": \"guide RTES 2014, l. 1491-1495\"}, {\"type\": \"deliverables\", \"items\": [{\"kind\": \"evaluation_report\", \"conditions\": \"balance\"}, {\"kind\": \"three_year_programme\", \"conditions\": \"balance\"}], \"source\": \"guide RTES 2014, l. 1501\"}]", "scheme_id": 6, "section": "undivided", "source": "guide RTES 2014, l. 1479-1503", "valid_from": "2014-01-01", "valid_to": null, "version": "2014"}', 'do', NULL, '3c94001e7ed093258057e469beb7765ce820f5927d04ac00057173fae5056d18');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (15, '0229cd709c31408fa0ca0d49930eafdb', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 7, 'insert', NULL, '{"code": "CA-PROGRESS-2", "family": "PROGRESS", "free_amount_1": null, "free_amount_2": null, "free_amount_3": null, "free_amount_4": null, "free_amount_5": null, "free_date_1": null, "free_date_2": null, "free_date_3": null, "free_date_4": null, "free_date_5": null, "free_text_1": "", "free_text_2": "", "free_text_3": "", "free_text_4": "", "free_text_5": "", "funder_level": "region", "funder_name": "Région Champagne-Ardenne", "id": 7, "in_catalogue": 1, "kind": "grant", "label": "PROGRESS volet 2 : appui à l’émergence de projets", "legal_basis": "", "version": 1}', 'do', NULL, 'b842b0983af62a3aa5a3b8e6700095fa073fa72202682dd1b2a3ee17b4ff5971');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (16, '0229cd709c31408fa0ca0d49930eafdb', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 7, 'insert', NULL, '{"deliberation": "", "id": 7, "rules": "[]", "scheme_id": 7, "section": "undivided", "source": "guide RTES 2014, l. 1503", "valid_from": "2014-01-01", "valid_to": null, "version": "2014"}', 'do', NULL, 'a9e83005cfb3c24ad37648bdd0d565e0096b34cc3f171125a427e215c1a2c5be');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (17, '0229cd709c31408fa0ca0d49930eafdb', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 8, 'insert', NULL, '{"code": "CA-PROGRESS-3", "family": "PROGRESS", "free_amount_1": null, "free_amount_2": null, "free_amount_3": null, "free_amount_4": null, "free_amount_5": null, "free_date_1": null, "free_date_2": null, "free_date_3": null, "free_date_4": null, "free_date_5": null, "free_text_1": "", "free_text_2": "", "free_text_3": "", "free_text_4": "", "free_text_5": "", "funder_level": "region", "funder_name": "Région Champagne-Ardenne", "id": 8, "in_catalogue": 1, "kind": "grant", "label": "PROGRESS volet 3 : appui à l’émergence de projets", "legal_basis": "", "version": 1}', 'do', NULL, 'b165dc865d0d7007740c4c0d02bc1a7dad36adabb508c15de044f35c45a4e2b3');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (18, '0229cd709c31408fa0ca0d49930eafdb', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 8, 'insert', NULL, '{"deliberation": "", "id": 8, "rules": "[]", "scheme_id": 8, "section": "undivided", "source": "guide RTES 2014, l. 1503", "valid_from": "2014-01-01", "valid_to": null, "version": "2014"}', 'do', NULL, 'c90496f2dd4650dca398233f9189eabc8bfc722ceb080cfbe9d9b51ea55adf57');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (19, '0229cd709c31408fa0ca0d49930eafdb', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 9, 'insert', NULL, '{"code": "CG35-CT", "family": "CG35-CT", "free_amount_1": null, "free_amount_2": null, "free_amount_3": null, "free_amount_4": null, "free_amount_5": null, "free_date_1": null, "free_date_2": null, "free_date_3": null, "free_date_4": null, "free_date_5": null, "free_text_1": "", "free_text_2": "", "free_text_3": "", "free_text_4": "", "free_text_5": "", "funder_level": "department", "funder_name": "Département d’Ille-et-Vilaine", "id": 9, "in_catalogue": 1, "kind": "territorial_contract", "label": "Contrats de territoire avec les EPCI", "legal_basis": "", "version": 1}', 'do', NULL, '9576f7b899a315202aa6c45d7b6234459973e799bce0a3a84d894146aa3dde69');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (20, '0229cd709c31408fa0ca0d49930eafdb', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 9, 'insert', NULL, '{"deliberation": "", "id": 9, "rules": "[{\"type\": \"eligible_beneficiaries\", \"kinds\": [\"local_authority\"], \"source\": \"guide RTES 2014, l. 756\"}]", "scheme_id": 9, "section": "undivided", "source": "guide RTES 2014, l. 756", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, '46e090bc74714428fe76c2d47e0f2cb38f36b62e5ca15b962d6df906dc5e62c4');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (21, '0229cd709c31408fa0ca0d49930eafdb', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 10, 'insert', NULL, '{"code": "CG35-INNOV-ESS", "family": "CG35-ESS", "free_amount_1": null, "free_amount_2": null, "free_amount_3": null, "free_amount_4": null, "free_amount_5": null, "free_date_1": null, "free_date_2": null, "free_date_3": null, "free_date_4": null, "free_date_5": null, "free_text_1": "", "free_text_2": "", "free_text_3": "", "free_text_4": "", "free_text_5": "", "funder_level": "department", "funder_name": "Département d’Ille-et-Vilaine", "id": 10, "in_catalogue": 1, "kind": "grant", "label": "Projets innovants de l’ESS", "legal_basis": "", "version": 1}', 'do', NULL, '9e6dd5d3734698974f4246312fbd2215e6ef61e0bcdc21ea58664bcf97288403');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (22, '0229cd709c31408fa0ca0d49930eafdb', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 10, 'insert', NULL, '{"deliberation": "", "id": 10, "rules": "[]", "scheme_id": 10, "section": "undivided", "source": "guide RTES 2014, l. 756", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, '3ee23e5707fd724e3162ab867ee1e5397be45ff9fe8c43fdd46f65feeee34933');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (23, '0229cd709c31408fa0ca0d49930eafdb', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 11, 'insert', NULL, '{"code": "CG62-EPCI", "family": "CG62-EPCI", "free_amount_1": null, "free_amount_2": null, "free_amount_3": null, "free_amount_4": null, "free_amount_5": null, "free_date_1": null, "free_date_2": null, "free_date_3": null, "free_date_4": null, "free_date_5": null, "free_text_1": "", "free_text_2": "", "free_text_3": "", "free_text_4": "", "free_text_5": "", "funder_level": "department", "funder_name": "Département du Pas-de-Calais", "id": 11, "in_catalogue": 1, "kind": "territorial_contract", "label": "Contractualisation avec les EPCI (sans moyens directs)", "legal_basis": "", "version": 1}', 'do', NULL, '67fddc9ce1163540781e251dfb0f772f65353e35a52ceee82fa03776b1232712');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (24, '0229cd709c31408fa0ca0d49930eafdb', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 11, 'insert', NULL, '{"deliberation": "", "id": 11, "rules": "[{\"type\": \"eligible_beneficiaries\", \"kinds\": [\"local_authority\"], \"source\": \"guide RTES 2014, l. 796\"}, {\"type\": \"accompaniment\", \"source\": \"guide RTES 2014, l. 796\"}, {\"type\": \"prerequisites\", \"items\": [\"Aide à l’EPCI, dont le PTCE bénéficie par entraînement (la source ne lui alloue aucun moyen direct)\"], \"source\": \"guide RTES 2014, l. 796\"}]", "scheme_id": 11, "section": "undivided", "source": "guide RTES 2014, l. 796", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, '1e265b5448e40eaaafea10fa746036b2477aa745a947047f69c1399ceecd19ac');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (25, '0229cd709c31408fa0ca0d49930eafdb', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 12, 'insert', NULL, '{"code": "DLA", "family": "DLA", "free_amount_1": null, "free_amount_2": null, "free_amount_3": null, "free_amount_4": null, "free_amount_5": null, "free_date_1": null, "free_date_2": null, "free_date_3": null, "free_date_4": null, "free_date_5": null, "free_text_1": "", "free_text_2": "", "free_text_3": "", "free_text_4": "", "free_text_5": "", "funder_level": "state", "funder_name": "État et Caisse des Dépôts", "id": 12, "in_catalogue": 1, "kind": "accompaniment", "label": "Dispositif local d’accompagnement", "legal_basis": "", "version": 1}', 'do', NULL, 'eb7b6de7c4480cf3a40ed78f58dae2368c3133de3d67e507e1e29feacd28aee2');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (26, '0229cd709c31408fa0ca0d49930eafdb', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 12, 'insert', NULL, '{"deliberation": "", "id": 12, "rules": "[{\"type\": \"eligible_beneficiaries\", \"kinds\": [\"association\", \"cooperative\"], \"source\": \"guide RTES 2014, l. 639\"}, {\"type\": \"accompaniment\", \"source\": \"guide RTES 2014, l. 637-641\"}]", "scheme_id": 12, "section": "operating", "source": "guide RTES 2014, l. 637-641", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, 'cf20c33bda57d53250c17e469429369a47a5aed513ad7a65c5652efaca19c28e');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (27, '0229cd709c31408fa0ca0d49930eafdb', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 13, 'insert', NULL, '{"code": "FEADER", "family": "FESI-FEADER", "free_amount_1": null, "free_amount_2": null, "free_amount_3": null, "free_amount_4": null, "free_amount_5": null, "free_date_1": null, "free_date_2": null, "free_date_3": null, "free_date_4": null, "free_date_5": null, "free_text_1": "", "free_text_2": "", "free_text_3": "", "free_text_4": "", "free_text_5": "", "funder_level": "europe", "funder_name": "Union européenne (FEADER)", "id": 13, "in_catalogue": 1, "kind": "grant", "label": "Fonds européen agricole pour le développement rural", "legal_basis": "", "version": 1}', 'do', NULL, '84932cd0d9c78684fef42b7014569d982664100acb27bf99139d8229a9699daf');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (28, '0229cd709c31408fa0ca0d49930eafdb', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 13, 'insert', NULL, '{"deliberation": "", "id": 13, "rules": "[{\"type\": \"co_funding\", \"notified\": true, \"source\": \"guide RTES 2014, l. 717, 1264 ; TFUE, art. 108 § 3\"}]", "scheme_id": 13, "section": "undivided", "source": "guide RTES 2014, l. 717, 1264", "valid_from": "2014-01-01", "valid_to": null, "version": "2014"}', 'do', NULL, '260716f47d1b97e76234e4e9f597b50b1bff620a4991b35946fd1652e632b96b');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (29, '0229cd709c31408fa0ca0d49930eafdb', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 14, 'insert', NULL, '{"code": "FEDER-RA-A7", "family": "FESI-RA", "free_amount_1": null, "free_amount_2": null, "free_amount_3": null, "free_amount_4": null, "free_amount_5": null, "free_date_1": null, "free_date_2": null, "free_date_3": null, "free_date_4": null, "free_date_5": null, "free_text_1": "", "free_text_2": "", "free_text_3": "", "free_text_4": "", "free_text_5": "", "funder_level": "europe", "funder_name": "Union européenne (FEDER, Région Rhône-Alpes)", "id": 14, "in_catalogue": 1, "kind": "grant", "label": "FEDER Rhône-Alpes, type d’actions 7 : acteurs de l’ESS et innovation sociale", "legal_basis": "", "version": 1}', 'do', NULL, 'fb4b5a17106db5238d80d19e77128e3439737d5b3744a594927adcc55175ef9d');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (30, '0229cd709c31408fa0ca0d49930eafdb', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 14, 'insert', NULL, '{"deliberation": "", "id": 14, "rules": "[{\"type\": \"co_funding\", \"notified\": true, \"source\": \"guide RTES 2014, l. 1444 ; TFUE, art. 108 § 3\"}]", "scheme_id": 14, "section": "undivided", "source": "guide RTES 2014, l. 1433-1444", "valid_from": "2014-01-01", "valid_to": null, "version": "2014"}', 'do', NULL, '34d816a5a27286c06f519e32f329a12d53eeb625b06f7dddc49caeb8b545197d');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (31, '0229cd709c31408fa0ca0d49930eafdb', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 15, 'insert', NULL, '{"code": "FR-2013-AAP-PTCE", "family": "FR-AAP-PTCE", "free_amount_1": null, "free_amount_2": null, "free_amount_3": null, "free_amount_4": null, "free_amount_5": null, "free_date_1": null, "free_date_2": null, "free_date_3": null, "free_date_4": null, "free_date_5": null, "free_text_1": "", "free_text_2": "", "free_text_3": "", "free_text_4": "", "free_text_5": "", "funder_level": "state", "funder_name": "État", "id": 15, "in_catalogue": 1, "kind": "call", "label": "Appel à projets interministériel PTCE", "legal_basis": "", "version": 1}', 'do', NULL, 'c9ba655c45f513ee7dd5c63ab0f684cb40fc558a9c2f231f43a72cebb02245ac');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (32, '0229cd709c31408fa0ca0d49930eafdb', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 15, 'insert', NULL, '{"deliberation": "", "id": 15, "rules": "[{\"type\": \"eligible_beneficiaries\", \"mixed\": true, \"source\": \"guide RTES 2014, l. 212\"}, {\"type\": \"recorded_outcome\", \"applications\": 180, \"admissible\": 130, \"awards\": 23, \"source\": \"guide RTES 2014, l. 98\"}]", "scheme_id": 15, "section": "undivided", "source": "guide RTES 2014, l. 41, 98, 212", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, 'a82b7e061d89182e3903438d56b7775957790d3eae32713048794cdab5de905f');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (33, '0229cd709c31408fa0ca0d49930eafdb', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 16, 'insert', NULL, '{"code": "FR-2015-AAP2", "family": "FR-AAP-PTCE", "free_amount_1": null, "free_amount_2": null, "free_amount_3": null, "free_amount_4": null, "free_amount_5": null, "free_date_1": null, "free_date_2": null, "free_date_3": null, "free_date_4": null, "free_date_5": null, "free_text_1": "", "free_text_2": "", "free_text_3": "", "free_text_4": "", "free_text_5": "", "funder_level": "state", "funder_name": "État et Caisse des Dépôts", "id": 16, "in_catalogue": 1, "kind": "call", "label": "Deuxième appel à projets PTCE", "legal_basis": "", "version": 1}', 'do', NULL, '89c79eb644b1f460a79ba6fa27ce49f1b0846a07d034d958c2993ea3f7cbc0e9');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (34, '0229cd709c31408fa0ca0d49930eafdb', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 16, 'insert', NULL, '{"deliberation": "", "id": 16, "rules": "[{\"type\": \"duration\", \"max_months\": 36, \"source\": \"décret 2015-431\"}, {\"type\": \"recorded_outcome\", \"admissible\": 99, \"awards\": 14, \"source\": \"chorum.fr, 15/01/2016\"}]", "scheme_id": 16, "section": "undivided", "source": "essnormandie.org ; chorum.fr, 15/01/2016", "valid_from": "2015-01-01", "valid_to": null, "version": "2015"}', 'do', NULL, 'a8ffad011697ce593ee1455fa3a7f5d6148b0917d3a365536a2bef491204edef');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (35, '0229cd709c31408fa0ca0d49930eafdb', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 17, 'insert', NULL, '{"code": "FR-2021-AMI-P1", "family": "FR-AMI-PTCE", "free_amount_1": null, "free_amount_2": null, "free_amount_3": null, "free_amount_4": null, "free_amount_5": null, "free_date_1": null, "free_date_2": null, "free_date_3": null, "free_date_4": null, "free_date_5": null, "free_text_1": "", "free_text_2": "", "free_text_3": "", "free_text_4": "", "free_text_5": "", "funder_level": "state", "funder_name": "État", "id": 17, "in_catalogue": 1, "kind": "accompaniment", "label": "AMI PTCE émergents (phase 1)", "legal_basis": "", "version": 1}', 'do', NULL, 'e546d7e13e0048ddc286ffdf7378cebbc92646dd3c4bf1117b04cf970a2b0e13');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (36, '0229cd709c31408fa0ca0d49930eafdb', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 17, 'insert', NULL, '{"deliberation": "", "id": 17, "rules": "[{\"type\": \"phases\", \"stage\": \"emergence\", \"source\": \"economie.gouv.fr\"}, {\"type\": \"accompaniment\", \"source\": \"economie.gouv.fr\"}, {\"type\": \"recorded_outcome\", \"applications\": 134, \"awards\": 107, \"source\": \"chorum.fr\"}]", "scheme_id": 17, "section": "operating", "source": "economie.gouv.fr ; chorum.fr", "valid_from": "2021-01-01", "valid_to": null, "version": "2021"}', 'do', NULL, '2e289697f62d549550e5f0659a4b60658610f3ca92eb70eefd99be282811a042');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (37, '0229cd709c31408fa0ca0d49930eafdb', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 18, 'insert', NULL, '{"code": "FR-2021-AMI-P2", "family": "FR-AMI-PTCE", "free_amount_1": null, "free_amount_2": null, "free_amount_3": null, "free_amount_4": null, "free_amount_5": null, "free_date_1": null, "free_date_2": null, "free_date_3": null, "free_date_4": null, "free_date_5": null, "free_text_1": "", "free_text_2": "", "free_text_3": "", "free_text_4": "", "free_text_5": "", "funder_level": "state", "funder_name": "État", "id": 18, "in_catalogue": 1, "kind": "ami", "label": "AMI PTCE (phase 2)", "legal_basis": "", "version": 1}', 'do', NULL, '2cd79619b3ea6a3ff0077ef9cacadd3a3b46a848a0f8ffca6290551f1e860597');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (38, '0229cd709c31408fa0ca0d49930eafdb', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 18, 'insert', NULL, '{"deliberation": "", "id": 18, "rules": "[{\"type\": \"cap\", \"scope\": \"file\", \"amount\": \"100000.00\", \"source\": \"economie.gouv.fr\"}, {\"type\": \"duration\", \"max_months\": 24, \"source\": \"economie.gouv.fr\"}, {\"type\": \"requires_award\", \"scheme\": \"FR-2021-AMI-P1\", \"or_applied\": true, \"source\": \"economie.gouv.fr\"}, {\"type\": \"recorded_outcome\", \"awards\": 15, \"source\": \"banquedesterritoires.fr, 2023\"}]", "scheme_id": 18, "section": "operating", "source": "economie.gouv.fr ; banquedesterritoires.fr, 2023", "valid_from": "2021-01-01", "valid_to": null, "version": "2021"}', 'do', NULL, 'a48272d4c230254300568c5bc9cab324a5bb089c1326bbbe558b63b220c134ef');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (39, '0229cd709c31408fa0ca0d49930eafdb', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 19, 'insert', NULL, '{"code": "FR-2025-AMI", "family": "FR-AMI-PTCE", "free_amount_1": null, "free_amount_2": null, "free_amount_3": null, "free_amount_4": null, "free_amount_5": null, "free_date_1": null, "free_date_2": null, "free_date_3": null, "free_date_4": null, "free_date_5": null, "free_text_1": "", "free_text_2": "", "free_text_3": "", "free_text_4": "", "free_text_5": "", "funder_level": "state", "funder_name": "État", "id": 19, "in_catalogue": 1, "kind": "ami", "label": "AMI « Financer le développement des PTCE »", "legal_basis": "", "version": 1}', 'do', NULL, '53a9fe2566c31752dc3a4243f0b6cae3fdefce8b06f17474af079e963b36ebef');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (40, '0229cd709c31408fa0ca0d49930eafdb', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 19, 'insert', NULL, '{"deliberation": "", "id": 19, "rules": "[{\"type\": \"indicative_range\", \"low\": \"30000.00\", \"high\": \"80000.00\", \"source\": \"mediatico.fr\"}, {\"type\": \"cap\", \"scope\": \"file\", \"amount\": \"80000.00\", \"source\": \"mediatico.fr\"}, {\"type\": \"duration\", \"max_months\": 24, \"source\": \"mediatico.fr\"}, {\"type\": \"eligible_categories\", \"categories\": [\"coordination\", \"staff\", \"study\"], \"source\": \"mediatico.fr\"}, {\"type\": \"instalment_plan\", \"parts\": [{\"kind\": \"advance\", \"rate\": \"1\", \"condition\": \"versé la première année\"}], \"source\": \"mediatico.fr\"}, {\"type\": \"recorded_outcome\", \"applications\": 79, \"awards\": 8, \"source\": \"coorace.org, 18/12/2025\"}]", "scheme_id": 19, "section": "operating", "source": "mediatico.fr ; coorace.org, 18/12/2025", "valid_from": "2025-01-01", "valid_to": null, "version": "2025"}', 'do', NULL, 'c6b9b0e9464da5817f524768289fd62ff7099c6b470b3ada58e299d09e361958');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (41, '0229cd709c31408fa0ca0d49930eafdb', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 20, 'insert', NULL, '{"code": "FSE", "family": "FESI-FSE", "free_amount_1": null, "free_amount_2": null, "free_amount_3": null, "free_amount_4": null, "free_amount_5": null, "free_date_1": null, "free_date_2": null, "free_date_3": null, "free_date_4": null, "free_date_5": null, "free_text_1": "", "free_text_2": "", "free_text_3": "", "free_text_4": "", "free_text_5": "", "funder_level": "europe", "funder_name": "Union européenne (FSE)", "id": 20, "in_catalogue": 1, "kind": "grant", "label": "Fonds social européen", "legal_basis": "", "version": 1}', 'do', NULL, 'fc313456fdb3c449426ddd9fc62700bd72ad580554040fc206837239b78ce6a7');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (42, '0229cd709c31408fa0ca0d49930eafdb', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 20, 'insert', NULL, '{"deliberation": "", "id": 20, "rules": "[{\"type\": \"co_funding\", \"notified\": true, \"source\": \"guide RTES 2014, l. 717, 1503 ; TFUE, art. 108 § 3\"}]", "scheme_id": 20, "section": "undivided", "source": "guide RTES 2014, l. 717, 1503", "valid_from": "2014-01-01", "valid_to": null, "version": "2014"}', 'do', NULL, '1de5cf9de190a7e8bb127919bc82bdc07a18aab3a2d821a3ddd1bbe1bba94b73');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (43, '0229cd709c31408fa0ca0d49930eafdb', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 21, 'insert', NULL, '{"code": "HDF-COTE", "family": "HDF-COTE", "free_amount_1": null, "free_amount_2": null, "free_amount_3": null, "free_amount_4": null, "free_amount_5": null, "free_date_1": null, "free_date_2": null, "free_date_3": null, "free_date_4": null, "free_date_5": null, "free_text_1": "", "free_text_2": "", "free_text_3": "", "free_text_4": "", "free_text_5": "", "funder_level": "region", "funder_name": "Région Hauts-de-France", "id": 21, "in_catalogue": 1, "kind": "grant", "label": "Coopérations territoriales économiques (COTE)", "legal_basis": "", "version": 1}', 'do', NULL, 'ca811f0a684300b582d337305499dee32e4ca7cb50d8c4531f8e41dd4cff9d18');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (44, '0229cd709c31408fa0ca0d49930eafdb', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 21, 'insert', NULL, '{"deliberation": "", "id": 21, "rules": "[{\"type\": \"flat_amount\", \"amount\": \"60000.00\", \"source\": \"entreprises.hautsdefrance.fr\"}, {\"type\": \"duration\", \"max_months\": 24, \"source\": \"entreprises.hautsdefrance.fr\"}, {\"type\": \"eligible_beneficiaries\", \"kinds\": [\"association\", \"foundation\", \"cooperative\", \"mutual\", \"enterprise\", \"network_head\", \"training\", \"research\", \"other\"], \"ess\": true, \"source\": \"entreprises.hautsdefrance.fr\"}, {\"type\": \"settlement\", \"mode\": \"flat\", \"source\": \"entreprises.hautsdefrance.fr\"}]", "scheme_id": 21, "section": "operating", "source": "entreprises.hautsdefrance.fr (règlement sans date)", "valid_from": "2024-01-01", "valid_to": null, "version": "sans date"}', 'do', NULL, '4c84270b4f7818fcf7e70f9768174616dcfa849f34db7614935a180e8353ee61');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (45, '0229cd709c31408fa0ca0d49930eafdb', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 22, 'insert', NULL, '{"code": "IDF-2013-AMI-PTCE", "family": "IDF-PTCE", "free_amount_1": null, "free_amount_2": null, "free_amount_3": null, "free_amount_4": null, "free_amount_5": null, "free_date_1": null, "free_date_2": null, "free_date_3": null, "free_date_4": null, "free_date_5": null, "free_text_1": "", "free_text_2": "", "free_text_3": "", "free_text_4": "", "free_text_5": "", "funder_level": "region", "funder_name": "Région Île-de-France", "id": 22, "in_catalogue": 1, "kind": "ami", "label": "Appel à manifestation d’intérêt PTCE", "legal_basis": "", "version": 1}', 'do', NULL, '6fa3ebfa14ab06e0359ec4402d5de73edbcfcecad513914765b305e0bc098697');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (46, '0229cd709c31408fa0ca0d49930eafdb', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 22, 'insert', NULL, '{"deliberation": "", "id": 22, "rules": "[{\"type\": \"min_self_financing\", \"autonomy_plan\": true, \"source\": \"guide RTES 2014, l. 691\"}, {\"type\": \"prerequisites\", \"items\": [\"Collectif d’acteurs déjà constitué\"], \"source\": \"guide RTES 2014, l. 691\"}, {\"type\": \"recorded_outcome\", \"applications\": 23, \"awards\": 4, \"source\": \"guide RTES 2014, l. 649\"}]", "scheme_id": 22, "section": "undivided", "source": "guide RTES 2014, l. 649, 691", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, '7d7efb3a92c56edd3b7410637a276bb4f06f164b431a2ddd66dea29694808a5b');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (47, '0229cd709c31408fa0ca0d49930eafdb', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 23, 'insert', NULL, '{"code": "IDF-2014-AMI-PTCE", "family": "IDF-PTCE", "free_amount_1": null, "free_amount_2": null, "free_amount_3": null, "free_amount_4": null, "free_amount_5": null, "free_date_1": null, "free_date_2": null, "free_date_3": null, "free_date_4": null, "free_date_5": null, "free_text_1": "", "free_text_2": "", "free_text_3": "", "free_text_4": "", "free_text_5": "", "funder_level": "region", "funder_name": "Région Île-de-France", "id": 23, "in_catalogue": 1, "kind": "ami", "label": "Appel à manifestation d’intérêt PTCE (2014)", "legal_basis": "", "version": 1}', 'do', NULL, 'e3cf02d3f94d0c385dd25d8a26a6130b43df9d289e7308b97a1f75182e253878');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (48, '0229cd709c31408fa0ca0d49930eafdb', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 23, 'insert', NULL, '{"deliberation": "", "id": 23, "rules": "[{\"type\": \"eligible_beneficiaries\", \"ess_or_member\": true, \"source\": \"guide RTES 2014, l. 1429\"}, {\"type\": \"prerequisites\", \"items\": [\"Démarche de PTCE déjà engagée, ses partenaires et son projet présentés\", \"Coordinateur du programme nommé\"], \"source\": \"guide RTES 2014, l. 1427-1429\"}]", "scheme_id": 23, "section": "undivided", "source": "guide RTES 2014, l. 1425-1429", "valid_from": "2014-01-01", "valid_to": null, "version": "2014"}', 'do', NULL, 'b2c956ebbc689b2ad9de770ba30befa00508a6878c57478d67881d24632954e5');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (49, '0229cd709c31408fa0ca0d49930eafdb', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 24, 'insert', NULL, '{"code": "IDF-EMPLOIS-TREMPLIN", "family": "IDF-EMPLOI", "free_amount_1": null, "free_amount_2": null, "free_amount_3": null, "free_amount_4": null, "free_amount_5": null, "free_date_1": null, "free_date_2": null, "free_date_3": null, "free_date_4": null, "free_date_5": null, "free_text_1": "", "free_text_2": "", "free_text_3": "", "free_text_4": "", "free_text_5": "", "funder_level": "region", "funder_name": "Région Île-de-France", "id": 24, "in_catalogue": 1, "kind": "grant", "label": "Emplois-tremplin", "legal_basis": "", "version": 1}', 'do', NULL, '79236eed5b10061a0b82166bca08f95261435da2161357d094928a56e773a45f');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (50, '0229cd709c31408fa0ca0d49930eafdb', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 24, 'insert', NULL, '{"deliberation": "", "id": 24, "rules": "[{\"type\": \"eligible_categories\", \"categories\": [\"staff\"], \"source\": \"guide RTES 2014, l. 691\"}, {\"type\": \"tapering\", \"years\": 3, \"source\": \"guide RTES 2014, l. 691\"}, {\"type\": \"duration\", \"max_months\": 36, \"source\": \"guide RTES 2014, l. 691\"}]", "scheme_id": 24, "section": "operating", "source": "guide RTES 2014, l. 691", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, 'ed26d2077e72753dd17dd298ef2b7894341877d7ac55beb3b424f1d179a67f7e');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (51, '0229cd709c31408fa0ca0d49930eafdb', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 25, 'insert', NULL, '{"code": "IDF-GE", "family": "IDF-EMPLOI", "free_amount_1": null, "free_amount_2": null, "free_amount_3": null, "free_amount_4": null, "free_amount_5": null, "free_date_1": null, "free_date_2": null, "free_date_3": null, "free_date_4": null, "free_date_5": null, "free_text_1": "", "free_text_2": "", "free_text_3": "", "free_text_4": "", "free_text_5": "", "funder_level": "region", "funder_name": "Région Île-de-France", "id": 25, "in_catalogue": 1, "kind": "grant", "label": "Soutien aux groupements d’employeurs", "legal_basis": "", "version": 1}', 'do', NULL, '225df77354438d1120b52016d4bd4385b90274d4f51d900974faebd8c77fd095');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (52, '0229cd709c31408fa0ca0d49930eafdb', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 25, 'insert', NULL, '{"deliberation": "", "id": 25, "rules": "[]", "scheme_id": 25, "section": "undivided", "source": "guide RTES 2014, l. 691", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, '6439f79ef6176b373a485b4c766ca18d59ba6d10212308d3da627c078232e661');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (53, '0229cd709c31408fa0ca0d49930eafdb', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 26, 'insert', NULL, '{"code": "IDF-SENSIB-ESS", "family": "IDF-ESS", "free_amount_1": null, "free_amount_2": null, "free_amount_3": null, "free_amount_4": null, "free_amount_5": null, "free_date_1": null, "free_date_2": null, "free_date_3": null, "free_date_4": null, "free_date_5": null, "free_text_1": "", "free_text_2": "", "free_text_3": "", "free_text_4": "", "free_text_5": "", "funder_level": "region", "funder_name": "Région Île-de-France", "id": 26, "in_catalogue": 1, "kind": "grant", "label": "Sensibilisation à l’ESS et à l’innovation sociale", "legal_basis": "", "version": 1}', 'do', NULL, '096c3791741fd8d4959e67f58b9f8737f506ff1dbf9f49fa9877d34f87037596');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (54, '0229cd709c31408fa0ca0d49930eafdb', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 26, 'insert', NULL, '{"deliberation": "", "id": 26, "rules": "[]", "scheme_id": 26, "section": "undivided", "source": "guide RTES 2014, l. 1393-1405", "valid_from": "2012-01-01", "valid_to": null, "version": "2012"}', 'do', NULL, 'e834081c5b6e660bdc108703d2cd2b5f8b606c02585bbbe344e9e474f2363e75');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (55, '0229cd709c31408fa0ca0d49930eafdb', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 27, 'insert', NULL, '{"code": "LMCU-AAP", "family": "LMCU-AAP", "free_amount_1": null, "free_amount_2": null, "free_amount_3": null, "free_amount_4": null, "free_amount_5": null, "free_date_1": null, "free_date_2": null, "free_date_3": null, "free_date_4": null, "free_date_5": null, "free_text_1": "", "free_text_2": "", "free_text_3": "", "free_text_4": "", "free_text_5": "", "funder_level": "intercommunality", "funder_name": "Lille Métropole Communauté urbaine", "id": 27, "in_catalogue": 1, "kind": "call", "label": "Appel à projets permanent : coopération et mutualisation", "legal_basis": "", "version": 1}', 'do', NULL, 'a91962e3f6d32d1772a2ca0ab6a7ecc43d778ff623b26a3c861848c3df451e85');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (56, '0229cd709c31408fa0ca0d49930eafdb', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 27, 'insert', NULL, '{"deliberation": "", "id": 27, "rules": "[]", "scheme_id": 27, "section": "undivided", "source": "guide RTES 2014, l. 684", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, '7e1dbf8b0a004a94cd1ab78ebaaae1daa47ae3680b32abe6b119e0842586eedc');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (57, '0229cd709c31408fa0ca0d49930eafdb', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 28, 'insert', NULL, '{"code": "LOR-PACTE", "family": "LOR-PACTE", "free_amount_1": null, "free_amount_2": null, "free_amount_3": null, "free_amount_4": null, "free_amount_5": null, "free_date_1": null, "free_date_2": null, "free_date_3": null, "free_date_4": null, "free_date_5": null, "free_text_1": "", "free_text_2": "", "free_text_3": "", "free_text_4": "", "free_text_5": "", "funder_level": "region", "funder_name": "Région Lorraine", "id": 28, "in_catalogue": 1, "kind": "territorial_contract", "label": "PACTE Lorraine : innovation sociale sur les territoires", "legal_basis": "", "version": 1}', 'do', NULL, 'c60197f6d6266ea8d7664c6d41faa57184b8dcad117ff6bb851c7ed1ee4a47d3');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (58, '0229cd709c31408fa0ca0d49930eafdb', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 28, 'insert', NULL, '{"deliberation": "", "id": 28, "rules": "[{\"type\": \"parity\", \"level\": \"state\", \"source\": \"guide RTES 2014, l. 734\"}, {\"type\": \"duration\", \"max_months\": 36, \"source\": \"guide RTES 2014, l. 734\"}]", "scheme_id": 28, "section": "undivided", "source": "guide RTES 2014, l. 734", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, 'f2cb5cc7d82995a8290de74fcf88855ff897231ec70c5fc1f34a74a37e11424d');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (59, '0229cd709c31408fa0ca0d49930eafdb', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 29, 'insert', NULL, '{"code": "NA-SENSIB-ESS", "family": "NA-ESS", "free_amount_1": null, "free_amount_2": null, "free_amount_3": null, "free_amount_4": null, "free_amount_5": null, "free_date_1": null, "free_date_2": null, "free_date_3": null, "free_date_4": null, "free_date_5": null, "free_text_1": "", "free_text_2": "", "free_text_3": "", "free_text_4": "", "free_text_5": "", "funder_level": "region", "funder_name": "Région Nouvelle-Aquitaine", "id": 29, "in_catalogue": 1, "kind": "grant", "label": "Sensibiliser aux démarches collectives de l’ESS", "legal_basis": "", "version": 1}', 'do', NULL, '000fd6206ccf2069312d90d471cf32f6288ba1de005ae719c1e1f229eaddc98c');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (60, '0229cd709c31408fa0ca0d49930eafdb', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 29, 'insert', NULL, '{"deliberation": "", "id": 29, "rules": "[{\"type\": \"max_rate\", \"rate\": \"0.50\", \"when\": \"state_aid\", \"source\": \"aides-territoires\"}, {\"type\": \"max_rate\", \"rate\": \"0.75\", \"when\": \"not_state_aid\", \"source\": \"aides-territoires\"}, {\"type\": \"cap\", \"scope\": \"file\", \"amount\": \"20000.00\", \"source\": \"aides-territoires\"}, {\"type\": \"floor\", \"amount\": \"5000.00\", \"source\": \"aides-territoires\"}]", "scheme_id": 29, "section": "operating", "source": "aides-territoires (règlement sans date)", "valid_from": "2024-01-01", "valid_to": null, "version": "sans date"}', 'do', NULL, '5bc6ee382d97cad9b2a98c85658441a5b11301a9b90cc2fd5cbc67abf9055ce0');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (61, '0229cd709c31408fa0ca0d49930eafdb', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 30, 'insert', NULL, '{"code": "PDL-2013-PTCE-1", "family": "PDL-2013-PTCE", "free_amount_1": null, "free_amount_2": null, "free_amount_3": null, "free_amount_4": null, "free_amount_5": null, "free_date_1": null, "free_date_2": null, "free_date_3": null, "free_date_4": null, "free_date_5": null, "free_text_1": "", "free_text_2": "", "free_text_3": "", "free_text_4": "", "free_text_5": "", "funder_level": "region", "funder_name": "Région Pays de la Loire", "id": 30, "in_catalogue": 1, "kind": "grant", "label": "Soutien aux PTCE : émergence", "legal_basis": "", "version": 1}', 'do', NULL, '555eec9f08893beac1ba1bc63376ea4b278624c7460b1b2219717c21933af66e');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (62, '0229cd709c31408fa0ca0d49930eafdb', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 30, 'insert', NULL, '{"deliberation": "", "id": 30, "rules": "[{\"type\": \"phases\", \"stage\": \"emergence\", \"source\": \"guide RTES 2014, l. 675\"}, {\"type\": \"cap\", \"scope\": \"stage\", \"amount\": \"25000.00\", \"source\": \"guide RTES 2014, l. 675\"}, {\"type\": \"cap\", \"scope\": \"ptce\", \"amount\": \"50000.00\", \"family\": \"PDL-2013-PTCE\", \"source\": \"guide RTES 2014, l. 675\"}]", "scheme_id": 30, "section": "undivided", "source": "guide RTES 2014, l. 675", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, '9ab4f94cea0854640ac6ff33ed4e8e3a997ae4bcea2871e8046bcd9fc2eff506');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (63, '0229cd709c31408fa0ca0d49930eafdb', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 31, 'insert', NULL, '{"code": "PDL-2013-PTCE-2", "family": "PDL-2013-PTCE", "free_amount_1": null, "free_amount_2": null, "free_amount_3": null, "free_amount_4": null, "free_amount_5": null, "free_date_1": null, "free_date_2": null, "free_date_3": null, "free_date_4": null, "free_date_5": null, "free_text_1": "", "free_text_2": "", "free_text_3": "", "free_text_4": "", "free_text_5": "", "funder_level": "region", "funder_name": "Région Pays de la Loire", "id": 31, "in_catalogue": 1, "kind": "grant", "label": "Soutien aux PTCE : démarrage", "legal_basis": "", "version": 1}', 'do', NULL, '3c7599287864525b0e746a990250a730b53193656abe27200e65b9f4042dc8a0');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (64, '0229cd709c31408fa0ca0d49930eafdb', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 31, 'insert', NULL, '{"deliberation": "", "id": 31, "rules": "[{\"type\": \"phases\", \"stage\": \"start_up\", \"after\": \"PDL-2013-PTCE-1\", \"source\": \"guide RTES 2014, l. 675\"}, {\"type\": \"cap\", \"scope\": \"stage\", \"amount\": \"25000.00\", \"source\": \"guide RTES 2014, l. 675\"}, {\"type\": \"cap\", \"scope\": \"ptce\", \"amount\": \"50000.00\", \"family\": \"PDL-2013-PTCE\", \"source\": \"guide RTES 2014, l. 675\"}, {\"type\": \"duration\", \"min_months\": 24, \"since\": \"previous_phase\", \"source\": \"guide RTES 2014, l. 675\"}]", "scheme_id": 31, "section": "undivided", "source": "guide RTES 2014, l. 675", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, '11a15e162c62784c857bbb55c5c516584163193fb650d23362dac9cd47ced193');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (65, '0229cd709c31408fa0ca0d49930eafdb', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 32, 'insert', NULL, '{"code": "PDL-GE-DIV", "family": "PDL-GE", "free_amount_1": null, "free_amount_2": null, "free_amount_3": null, "free_amount_4": null, "free_amount_5": null, "free_date_1": null, "free_date_2": null, "free_date_3": null, "free_date_4": null, "free_date_5": null, "free_text_1": "", "free_text_2": "", "free_text_3": "", "free_text_4": "", "free_text_5": "", "funder_level": "region", "funder_name": "Région Pays de la Loire", "id": 32, "in_catalogue": 1, "kind": "grant", "label": "Aide à la diversification des GE et GEIQ", "legal_basis": "", "version": 1}', 'do', NULL, 'aac221ca8a82c229a152b539bbd8c5136257a57b5bca243dd1e338e063fd1712');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (66, '0229cd709c31408fa0ca0d49930eafdb', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 32, 'insert', NULL, '{"deliberation": "", "id": 32, "rules": "[{\"type\": \"max_rate\", \"rate\": \"0.50\", \"when\": \"only_public_funder\", \"source\": \"territoires.paysdelaloire.fr\"}, {\"type\": \"public_aid_ceiling\", \"rate\": \"0.80\", \"when\": \"other_public_aid\", \"source\": \"territoires.paysdelaloire.fr\"}, {\"type\": \"cap\", \"scope\": \"file\", \"amount\": \"6000.00\", \"source\": \"territoires.paysdelaloire.fr\"}, {\"type\": \"eligible_categories\", \"categories\": [\"staff\"], \"source\": \"territoires.paysdelaloire.fr\"}, {\"type\": \"max_awards\", \"count\": 1, \"of\": \"beneficiary\", \"source\": \"territoires.paysdelaloire.fr\"}]", "scheme_id": 32, "section": "operating", "source": "territoires.paysdelaloire.fr (règlement sans date)", "valid_from": "2024-01-01", "valid_to": null, "version": "sans date"}', 'do', NULL, '16d673dffde93fb72559e3302e01886b95475b15b95d2ca76b04662151ebbf8f');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (67, '0229cd709c31408fa0ca0d49930eafdb', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 33, 'insert', NULL, '{"code": "PDL-GE", "family": "PDL-GE", "free_amount_1": null, "free_amount_2": null, "free_amount_3": null, "free_amount_4": null, "free_amount_5": null, "free_date_1": null, "free_date_2": null, "free_date_3": null, "free_date_4": null, "free_date_5": null, "free_text_1": "", "free_text_2": "", "free_text_3": "", "free_text_4": "", "free_text_5": "", "funder_level": "region", "funder_name": "Région Pays de la Loire", "id": 33, "in_catalogue": 1, "kind": "grant", "label": "Aide au démarrage des GE et GEIQ", "legal_basis": "", "version": 1}', 'do', NULL, '91f3696504f2826e5ee97ee7893cfe08f3f450338b25115652f6e450f8805d14');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (68, '0229cd709c31408fa0ca0d49930eafdb', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 33, 'insert', NULL, '{"deliberation": "", "id": 33, "rules": "[{\"type\": \"max_rate\", \"rate\": \"0.50\", \"when\": \"only_public_funder\", \"source\": \"territoires.paysdelaloire.fr\"}, {\"type\": \"public_aid_ceiling\", \"rate\": \"0.80\", \"when\": \"other_public_aid\", \"source\": \"territoires.paysdelaloire.fr\"}, {\"type\": \"cap\", \"scope\": \"file\", \"amount\": \"12000.00\", \"source\": \"territoires.paysdelaloire.fr\"}, {\"type\": \"eligible_categories\", \"categories\": [\"staff\"], \"source\": \"territoires.paysdelaloire.fr\"}, {\"type\": \"vat\", \"expected\": \"excluding_tax\", \"source\": \"territoires.paysdelaloire.fr\"}, {\"type\": \"max_awards\", \"count\": 1, \"of\": \"beneficiary\", \"source\": \"territoires.paysdelaloire.fr\"}]", "scheme_id": 33, "section": "operating", "source": "territoires.paysdelaloire.fr (règlement sans date)", "valid_from": "2024-01-01", "valid_to": null, "version": "sans date"}', 'do', NULL, 'a356859b114378adb7c8b6b0eb12bac1aedfbd03dac4711e176dafe5e081a837');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (69, '0229cd709c31408fa0ca0d49930eafdb', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 34, 'insert', NULL, '{"code": "RA-CDDRA", "family": "RA-CDDRA", "free_amount_1": null, "free_amount_2": null, "free_amount_3": null, "free_amount_4": null, "free_amount_5": null, "free_date_1": null, "free_date_2": null, "free_date_3": null, "free_date_4": null, "free_date_5": null, "free_text_1": "", "free_text_2": "", "free_text_3": "", "free_text_4": "", "free_text_5": "", "funder_level": "region", "funder_name": "Région Rhône-Alpes", "id": 34, "in_catalogue": 1, "kind": "territorial_contract", "label": "Fonds territoriaux des contrats de développement durable Rhône-Alpes (CDDRA)", "legal_basis": "", "version": 1}', 'do', NULL, 'd8890b8d2269a9f8125e9d32195c83dee180a7c1287d1e3de7fea917e93d68cb');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (70, '0229cd709c31408fa0ca0d49930eafdb', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 34, 'insert', NULL, '{"deliberation": "", "id": 34, "rules": "[{\"type\": \"indicative_range\", \"low\": \"30000.00\", \"high\": \"40000.00\", \"source\": \"guide RTES 2014, l. 785\"}]", "scheme_id": 34, "section": "undivided", "source": "guide RTES 2014, l. 659, 717, 785", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, '196950481dfe8e8fe0648726168976f9c1f9ce1885700079bbbec8a4d130145c');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (71, '0229cd709c31408fa0ca0d49930eafdb', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 35, 'insert', NULL, '{"code": "VERRIERE-INGENIERIE", "family": "VERRIERE-INGENIERIE", "free_amount_1": null, "free_amount_2": null, "free_amount_3": null, "free_amount_4": null, "free_amount_5": null, "free_date_1": null, "free_date_2": null, "free_date_3": null, "free_date_4": null, "free_date_5": null, "free_text_1": "", "free_text_2": "", "free_text_3": "", "free_text_4": "", "free_text_5": "", "funder_level": "commune", "funder_name": "La Verrière", "id": 35, "in_catalogue": 1, "kind": "accompaniment", "label": "Ingénierie communale en nature : deux agents", "legal_basis": "", "version": 1}', 'do', NULL, 'fc47ea228ee325cff10ea370a1dc3efd2712442d0089b1f6bf660bcadf42a6f5');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (72, '0229cd709c31408fa0ca0d49930eafdb', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 35, 'insert', NULL, '{"deliberation": "", "id": 35, "rules": "[{\"type\": \"accompaniment\", \"source\": \"guide RTES 2014, l. 467\"}]", "scheme_id": 35, "section": "operating", "source": "guide RTES 2014, l. 467", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, 'f5a205d62c80c00fbc0374940f04007c2dac3d0b96a25cedaad1a49353c07978');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (73, '18dae346bd594bc7bc80eb98d657d6dc', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 1, 'insert', NULL, '{"amount": null, "axis": "Économie sociale et solidaire", "end": null, "id": 1, "kind": "state_region_contract", "name": "Contrat de projets État-Région Bourgogne", "notes": "Inscription de l’ESS obtenue pour le prochain contrat (2014) ; départements et Pays à associer ensuite.", "signatories": "État, Région Bourgogne", "sort_key": "contrat de projets etat region bourgogne", "source": "guide RTES 2014, l. 725", "start": null, "version": 1}', 'do', NULL, 'd66d7daf086492e67fedcd824c789b97b0143a4e7bbed223793724551f2f13c5');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (74, '18dae346bd594bc7bc80eb98d657d6dc', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 2, 'insert', NULL, '{"amount": null, "axis": "", "end": null, "id": 2, "kind": "ess_programme", "name": "PRDESS Bourgogne : programme régional de développement de l’ESS", "notes": "Décline l’ESS du schéma régional, où elle figure depuis 2005. PTCE non inscrits au schéma, attendus dans les programmes opérationnels européens.", "signatories": "Région Bourgogne", "sort_key": "prdess bourgogne : programme regional de developpement de l ess", "source": "guide RTES 2014, l. 711, 725", "start": null, "version": 1}', 'do', NULL, '0d7ccfe3ece2f0e37be5d1f0e2fed56e574ea42664913e97ae66ee8ded91852a');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (75, '18dae346bd594bc7bc80eb98d657d6dc', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 3, 'insert', NULL, '{"amount": 150000000000, "axis": "Innovation sociale sur les territoires", "end": null, "id": 3, "kind": "state_region_contract", "name": "PACTE Lorraine", "notes": "Trois ans, 3 objectifs, 17 actions, 3 volets ; financement à parité entre l’État et la Région. Le montant est celui des investissements prévus, tous volets.", "signatories": "État, Région Lorraine", "sort_key": "pacte lorraine", "source": "guide RTES 2014, l. 732-736", "start": null, "version": 1}', 'do', NULL, 'd9a1aedff5671efd7d451e51abd311d798f36ecaea0b34be22436a70a24c9ebd');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (76, '18dae346bd594bc7bc80eb98d657d6dc', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 1, 'insert', NULL, '{"framework_id": 3, "id": 1, "scheme_id": 28}', 'do', NULL, '345214bafeb41a4569b916d182f6834588049c02a440898738e3451eb8c42500');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (77, '18dae346bd594bc7bc80eb98d657d6dc', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 4, 'insert', NULL, '{"amount": null, "axis": "Coopérations économiques territoriales", "end": null, "id": 4, "kind": "economic_strategy", "name": "SRDE Rhône-Alpes", "notes": "Voté en 2011, sans nommer les PTCE. Un SRDEI est annoncé pour 2015.", "signatories": "Région Rhône-Alpes", "sort_key": "srde rhone alpes", "source": "guide RTES 2014, l. 717", "start": null, "version": 1}', 'do', NULL, '7ed74d4cb8c428995a741afcda6c596a19b58420bdb597c138497c8f2cd88589');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (78, '18dae346bd594bc7bc80eb98d657d6dc', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 5, 'insert', NULL, '{"amount": null, "axis": "Innovation sociale", "end": null, "id": 5, "kind": "innovation_strategy", "name": "SRI Rhône-Alpes : stratégie régionale de l’innovation", "notes": "Septembre 2013 ; prépare les programmes européens et nomme les PTCE.", "signatories": "Région Rhône-Alpes", "sort_key": "sri rhone alpes : strategie regionale de l innovation", "source": "guide RTES 2014, l. 717, 1433-1440", "start": null, "version": 1}', 'do', NULL, '19905f999e50e6b6c8d1869b120e0f8c7c34217143f6aa38d72c41fcfda78619');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (79, '18dae346bd594bc7bc80eb98d657d6dc', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 6, 'insert', NULL, '{"amount": null, "axis": "Type d’actions 7 : acteurs de l’ESS et réseaux de l’innovation sociale", "end": "2020-12-31", "id": 6, "kind": "european_programme", "name": "PO FEDER/FSE Rhône-Alpes 2014-2020", "notes": "", "signatories": "Union européenne, Région Rhône-Alpes", "sort_key": "po feder/fse rhone alpes 2014 2020", "source": "guide RTES 2014, l. 703, 1433-1444", "start": "2014-01-01", "version": 1}', 'do', NULL, 'cb83e4be376996e582141b496f149b6ede2f7013692c7530902b4806e28af850');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (80, '18dae346bd594bc7bc80eb98d657d6dc', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 2, 'insert', NULL, '{"framework_id": 6, "id": 2, "scheme_id": 14}', 'do', NULL, 'c4c25e97860e5f9ba9351d8573cb96c4f1ccac7b5b3f0eaa977032be12146e9d');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (81, '18dae346bd594bc7bc80eb98d657d6dc', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 7, 'insert', NULL, '{"amount": null, "axis": "", "end": null, "id": 7, "kind": "territorial_contract", "name": "CDDRA : contrats de développement durable Rhône-Alpes", "notes": "Pas de crédits réservés aux PTCE : leurs projets passent par les fonds territoriaux.", "signatories": "Région Rhône-Alpes, Pays, Parcs et autres territoires", "sort_key": "cddra : contrats de developpement durable rhone alpes", "source": "guide RTES 2014, l. 659, 717, 785", "start": null, "version": 1}', 'do', NULL, 'e0ce722f54657c6c24d532b9fcc0720da238ec6e87463423a057d5d5b74a3ec0');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (82, '18dae346bd594bc7bc80eb98d657d6dc', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 3, 'insert', NULL, '{"framework_id": 7, "id": 3, "scheme_id": 34}', 'do', NULL, '4e59b410ec71afef0f742a092c793003722f36bfeded7603a03943d6eb46bd7d');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (83, '18dae346bd594bc7bc80eb98d657d6dc', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 8, 'insert', NULL, '{"amount": null, "axis": "PTCE et innovation sociale, nouveaux champs d’intervention", "end": null, "id": 8, "kind": "economic_strategy", "name": "SRDEI Île-de-France", "notes": "", "signatories": "Région Île-de-France", "sort_key": "srdei ile de france", "source": "guide RTES 2014, l. 748-750, 1399-1409", "start": null, "version": 1}', 'do', NULL, 'd2301ce5cd8f0bac5e9e60f66891a5e5b81814b43a6e755efea6818a9e17eae0');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (84, '18dae346bd594bc7bc80eb98d657d6dc', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 4, 'insert', NULL, '{"framework_id": 8, "id": 4, "scheme_id": 22}', 'do', NULL, '02f589fa87181a5e594df7e0d2939778bc0d08e4d8cd8d527678425cd93b433a');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (85, '18dae346bd594bc7bc80eb98d657d6dc', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 5, 'insert', NULL, '{"framework_id": 8, "id": 5, "scheme_id": 23}', 'do', NULL, '41e00bd5185298abe0d616879bcb7b25468cb5054334b9a3787ef7dc3d759ae7');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (86, '18dae346bd594bc7bc80eb98d657d6dc', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 9, 'insert', NULL, '{"amount": null, "axis": "3.3 Structuration de l’ESS dans les PTCE", "end": null, "id": 9, "kind": "ess_programme", "name": "Politique régionale ESS Île-de-France (rapport de mise en œuvre de la SRDEI)", "notes": "Novembre 2012. Son règlement d’intervention est l’annexe 2 de la délibération.", "signatories": "Région Île-de-France", "sort_key": "politique regionale ess ile de france (rapport de mise en oeuvre de la srdei)", "source": "guide RTES 2014, l. 750, 1393-1423", "start": null, "version": 1}', 'do', NULL, '4550b6f73c9f808adcd6056d02f63ea03a911aa1defc8595634ac97ed472cf6d');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (87, '18dae346bd594bc7bc80eb98d657d6dc', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 6, 'insert', NULL, '{"framework_id": 9, "id": 6, "scheme_id": 26}', 'do', NULL, 'c1f0c8e8063c0827f89c2feb3a8ded3619148f85b8f39a17a13f1ba5009b908f');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (88, '18dae346bd594bc7bc80eb98d657d6dc', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 7, 'insert', NULL, '{"framework_id": 9, "id": 7, "scheme_id": 22}', 'do', NULL, '0bbf657dd4b4bc7cd3a983437c8304b76acaf652f208c7e07fb1c2e7d2fb3ec6');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (89, '18dae346bd594bc7bc80eb98d657d6dc', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 8, 'insert', NULL, '{"framework_id": 9, "id": 8, "scheme_id": 23}', 'do', NULL, '3bd392610d2b9ce62ca24bdf0e9ee3695de308babe93c731f168dbb1e5e3a63f');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (90, '18dae346bd594bc7bc80eb98d657d6dc', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 10, 'insert', NULL, '{"amount": null, "axis": "Démarche commune aux services et aux territoires", "end": null, "id": 10, "kind": "territorial_contract", "name": "Pactes pour le développement des territoires (Île-de-France)", "notes": "", "signatories": "Région Île-de-France, territoires", "sort_key": "pactes pour le developpement des territoires (ile de france)", "source": "guide RTES 2014, l. 750, 831, 1411", "start": null, "version": 1}', 'do', NULL, 'e053c5b98565255d5358e78bd2939ccab55d283b16da3cdd9fc3efd5aef19ab9');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (91, '18dae346bd594bc7bc80eb98d657d6dc', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 11, 'insert', NULL, '{"amount": null, "axis": "Structuration collective de l’ESS", "end": "2016-12-31", "id": 11, "kind": "economic_strategy", "name": "SREED Pays de la Loire 2011-2016", "notes": "Le bilan 2013 cite l’émergence et le démarrage de PTCE en Pays d’Ancenis, Pays du Mans et à La Roche-sur-Yon.", "signatories": "Région Pays de la Loire", "sort_key": "sreed pays de la loire 2011 2016", "source": "guide RTES 2014, l. 1446-1475", "start": "2011-01-01", "version": 1}', 'do', NULL, '4c60029a7b3db4ba760c572d3554eacce7bd73d05886b17bfee5f16664cf1279');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (92, '18dae346bd594bc7bc80eb98d657d6dc', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 9, 'insert', NULL, '{"framework_id": 11, "id": 9, "scheme_id": 30}', 'do', NULL, '3fc931eaaac1be6d7c3a0e9a2f02e24507f03d264bda4fd03e9c84ed508539fa');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (93, '18dae346bd594bc7bc80eb98d657d6dc', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 10, 'insert', NULL, '{"framework_id": 11, "id": 10, "scheme_id": 31}', 'do', NULL, 'c4bd271d14805d0071f1650885e5ac59bc05fb360da1f1a14b59cfe358d05179');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (94, '18dae346bd594bc7bc80eb98d657d6dc', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 12, 'insert', NULL, '{"amount": null, "axis": "Axe 2 : coopération territoriale et mutualisation", "end": null, "id": 12, "kind": "ess_programme", "name": "Règlement d’intervention ESS et innovation sociale Aquitaine", "notes": "2013, cinq axes.", "signatories": "Région Aquitaine", "sort_key": "reglement d intervention ess et innovation sociale aquitaine", "source": "guide RTES 2014, l. 743, 1454-1462", "start": null, "version": 1}', 'do', NULL, 'fbfb6d1ba584de7df12313c85f5e5cea2ca7ef6fee50daf77e55eb980003f8bc');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (95, '18dae346bd594bc7bc80eb98d657d6dc', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 11, 'insert', NULL, '{"framework_id": 12, "id": 11, "scheme_id": 4}', 'do', NULL, 'd4cf9b9e9ecfdf549d9639322b50fe7208f1dde006a885c7a175222e77e5dffe');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (96, '18dae346bd594bc7bc80eb98d657d6dc', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 12, 'insert', NULL, '{"framework_id": 12, "id": 12, "scheme_id": 2}', 'do', NULL, '47a0cf727392ce572380f74167b63de8acf9d7fe418cc50ec6711fefac005453');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (97, '18dae346bd594bc7bc80eb98d657d6dc', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 13, 'insert', NULL, '{"framework_id": 12, "id": 13, "scheme_id": 3}', 'do', NULL, '5545ae2246e6ff1435229a723b76c1d874186e85af317e31654d60d38ef194b7');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (98, '18dae346bd594bc7bc80eb98d657d6dc', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 13, 'insert', NULL, '{"amount": null, "axis": "Volet 1 : démarche collective d’expérimentation territoriale", "end": null, "id": 13, "kind": "ess_programme", "name": "PROGRESS Champagne-Ardenne", "notes": "Volet 1 reconduit en 2014.", "signatories": "Région Champagne-Ardenne", "sort_key": "progress champagne ardenne", "source": "guide RTES 2014, l. 711, 1477-1503", "start": null, "version": 1}', 'do', NULL, '0c2beff6fce2046a72a3385635e26ccc8da77b4206dacc6b9afe5c30e9f57985');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (99, '18dae346bd594bc7bc80eb98d657d6dc', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 14, 'insert', NULL, '{"framework_id": 13, "id": 14, "scheme_id": 6}', 'do', NULL, 'c6ac081dcb3f2b02a502887b283ff271c464b6c03c4562c66c6207ea7d24862b');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (100, '18dae346bd594bc7bc80eb98d657d6dc', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 15, 'insert', NULL, '{"framework_id": 13, "id": 15, "scheme_id": 7}', 'do', NULL, 'fd22365a08836af614d400510ce62a1dac66144361a513c92b5e4f4018aa8eb2');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (101, '18dae346bd594bc7bc80eb98d657d6dc', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 16, 'insert', NULL, '{"framework_id": 13, "id": 16, "scheme_id": 8}', 'do', NULL, '125cee6a1c97859c066a2d2d3815db6b36c6354d8c2f3902cdba1cc1145d56c2');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (102, '18dae346bd594bc7bc80eb98d657d6dc', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 14, 'insert', NULL, '{"amount": null, "axis": "", "end": null, "id": 14, "kind": "territorial_contract", "name": "Contrats de territoire d’Ille-et-Vilaine", "notes": "Deuxième génération ; investissement et fonctionnement.", "signatories": "Département d’Ille-et-Vilaine, EPCI", "sort_key": "contrats de territoire d ille et vilaine", "source": "guide RTES 2014, l. 756", "start": null, "version": 1}', 'do', NULL, '494e6ab8bf2772436c97e61d6a5c06fecd90ca5d58f28c0192e124643a3edd0f');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (103, '18dae346bd594bc7bc80eb98d657d6dc', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 17, 'insert', NULL, '{"framework_id": 14, "id": 17, "scheme_id": 9}', 'do', NULL, '864a0bcaee30553c2b5a402535e8055a3191a024a71821eed3ac56457f4cfdc0');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (104, '18dae346bd594bc7bc80eb98d657d6dc', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 15, 'insert', NULL, '{"amount": null, "axis": "", "end": null, "id": 15, "kind": "territorial_contract", "name": "Contractualisation du Pas-de-Calais avec les EPCI", "notes": "PTCE inscrits par principe, sans crédits propres.", "signatories": "Département du Pas-de-Calais, tous les EPCI du département", "sort_key": "contractualisation du pas de calais avec les epci", "source": "guide RTES 2014, l. 794-798", "start": null, "version": 1}', 'do', NULL, '636c68ad66d9a389816ffd97c796571a223e1f6ab8e90d862e838dd880bbbe06');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (105, '18dae346bd594bc7bc80eb98d657d6dc', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 18, 'insert', NULL, '{"framework_id": 15, "id": 18, "scheme_id": 11}', 'do', NULL, 'ea4399bc7f35a9312b82315e32f477e806687391378aaceb5a3caa3ee8814c4a');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (106, '18dae346bd594bc7bc80eb98d657d6dc', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 16, 'insert', NULL, '{"amount": null, "axis": "Pôles de coopération territorialisés", "end": null, "id": 16, "kind": "ess_programme", "name": "Politique départementale ESS de Meurthe-et-Moselle", "notes": "Rapport de septembre 2012 ; six territoires départementaux.", "signatories": "Département de Meurthe-et-Moselle", "sort_key": "politique departementale ess de meurthe et moselle", "source": "guide RTES 2014, l. 1507-1521", "start": null, "version": 1}', 'do', NULL, '843811e3cf069336475a1107d96e85138a80872dcc88716ebedc73d616afa507');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (107, '18dae346bd594bc7bc80eb98d657d6dc', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 17, 'insert', NULL, '{"amount": null, "axis": "Opération 9 : diversifier les activités économiques", "end": "2014-12-31", "id": 17, "kind": "sustainable_development_plan", "name": "Agenda 21 du Sicoval 2011-2014", "notes": "", "signatories": "Communauté d’agglomération du Sicoval", "sort_key": "agenda 21 du sicoval 2011 2014", "source": "guide RTES 2014, l. 903, 1525-1539", "start": "2011-01-01", "version": 1}', 'do', NULL, 'b8db610d161df19c8941ba24872c30c80c5a3cf368834835e74ba4dee5ab9cac');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (108, '18dae346bd594bc7bc80eb98d657d6dc', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 18, 'insert', NULL, '{"amount": null, "axis": "Étude puis création d’un pôle de coopération métropolitain", "end": "2014-12-31", "id": 18, "kind": "economic_strategy", "name": "PMDE de Lille Métropole, volet ESS 2011-2014", "notes": "", "signatories": "Lille Métropole Communauté urbaine", "sort_key": "pmde de lille metropole, volet ess 2011 2014", "source": "guide RTES 2014, l. 684, 1541-1549", "start": "2011-01-01", "version": 1}', 'do', NULL, 'e194cff25e708571c585f15f9a3dd31276212a24b64aea5b15a4a0b4301a38e0');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (109, '18dae346bd594bc7bc80eb98d657d6dc', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 19, 'insert', NULL, '{"amount": null, "axis": "Dialogue entre acteurs de l’ESS, création d’un pôle territorial", "end": null, "id": 19, "kind": "ess_programme", "name": "Plan d’action ESS de Cergy-Pontoise", "notes": "Adopté en septembre 2012.", "signatories": "Communauté d’agglomération de Cergy-Pontoise", "sort_key": "plan d action ess de cergy pontoise", "source": "guide RTES 2014, l. 1551-1557", "start": null, "version": 1}', 'do', NULL, '8b41676f625a2506621b05ed8e455b43e23c439cc7bdf3757665d8f94bfbea98');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (110, '18dae346bd594bc7bc80eb98d657d6dc', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 20, 'insert', NULL, '{"amount": null, "axis": "Ouverture d’un pôle de coopération sur l’île de Nantes", "end": "2014-12-31", "id": 20, "kind": "ess_programme", "name": "Plan d’actions ESS de Nantes Métropole 2013-2014", "notes": "", "signatories": "Nantes Métropole", "sort_key": "plan d actions ess de nantes metropole 2013 2014", "source": "guide RTES 2014, l. 1559-1579", "start": "2013-01-01", "version": 1}', 'do', NULL, '1d50e0f1487679337bf0b4ce2ff7a6d611bb69cade131bed68efdc69906270a7');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (111, '18dae346bd594bc7bc80eb98d657d6dc', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 21, 'insert', NULL, '{"amount": null, "axis": "Axe 2.3.2 : montage d’un PTCE", "end": "2015-12-31", "id": 21, "kind": "ess_programme", "name": "PROCESS : coopération de l’ESS en Loire Sud 2012-2015", "notes": "", "signatories": "Saint-Étienne Métropole", "sort_key": "process : cooperation de l ess en loire sud 2012 2015", "source": "guide RTES 2014, l. 1581-1592", "start": "2012-01-01", "version": 1}', 'do', NULL, 'e12df4e9911152109fd981c9327319b0a1711438cbe6823aea62332a15522c88');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (112, 'f4b49fe2eb2d4c5580c89e6cc1556aa5', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Achever la création du fichier', 'journal_head', 1, 'insert', NULL, '{}', 'mark', NULL, 'ac1bdbee12c537b3a285e538ec6588397df8be015ed5167aed20377a77e46add');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (113, '069557ee8a2e42c4a1f75211617725dc', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Créer le PTCE « L’Arbre des Ardaines »', 'ptce', 1, 'insert', NULL, '{"activities": "", "bearer_form": "", "commune": "", "created_year": null, "departments": "", "free_amount_1": null, "free_amount_2": null, "free_amount_3": null, "free_amount_4": null, "free_amount_5": null, "free_date_1": null, "free_date_2": null, "free_date_3": null, "free_date_4": null, "free_date_5": null, "free_text_1": "", "free_text_2": "", "free_text_3": "", "free_text_4": "", "free_text_5": "", "id": 1, "name": "L’Arbre des Ardaines", "place": "", "place_built_m2": null, "place_kind": "", "place_land_m2": null, "place_owner": "", "priority_district": null, "region": "", "region_at_source": "", "sort_key": "arbre des ardaines", "source": "", "territory": "", "territory_type": null, "version": 1, "website": ""}', 'do', NULL, '8d9ea468a4f0c89b7ac11a721fb4882d313a24928245355dc937d56142373343');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (114, 'cf7b0dfec19b4e52a34f62d314d9e996', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Créer le dossier 2026-001', 'funding_file', 1, 'insert', NULL, '{"acknowledged_on": null, "autonomy_plan": 0, "beneficiary_id": null, "decided_on": null, "decision": "not_listed", "deposited_on": "2026-01-12", "eligible_base": null, "end": null, "framework_axis_id": null, "free_amount_1": null, "free_amount_2": null, "free_amount_3": null, "free_amount_4": null, "free_amount_5": null, "free_date_1": null, "free_date_2": null, "free_date_3": null, "free_date_4": null, "free_date_5": null, "free_text_1": "", "free_text_2": "", "free_text_3": "", "free_text_4": "", "free_text_5": "", "id": 1, "instruction": "draft", "instructor": "Agent d’essai", "listed_on": null, "max_amount": null, "notes": "", "number": "2026-001", "number_sort_key": "000000002026 000000000001", "proposed": null, "ptce_id": 1, "renewal_of_id": null, "requested": null, "scheme_version_id": 34, "score": null, "section": "undivided", "service_opinion": "", "split": null, "stage": null, "start": null, "state_aid": null, "stated_year": null, "title": "Filière bois", "title_sort_key": "filiere bois", "total_cost": null, "vat": null, "version": 1, "voted": null, "waiting_rank": null}', 'do', NULL, '6eba816be6359a48b71ee29d2512a0a604faba53f8bd153f347cde89f6138938');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (115, 'cf7b0dfec19b4e52a34f62d314d9e996', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Créer le dossier 2026-001', 'plan_line', 1, 'insert', NULL, '{"amount": 0, "funder": "Région Rhône-Alpes", "funding_file_id": 1, "id": 1, "in_kind": 0, "level": "region", "obtained": 0, "ours": 1, "position": 0, "public": 1}', 'do', NULL, '8f1c051363775b051e09ca52bffc9376b8c4dfd3f7a09f9ba4d9acae69f41c94');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (116, 'cf7b0dfec19b4e52a34f62d314d9e996', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Créer le dossier 2026-001', 'funding_file', 1, 'update', '{"eligible_base": null, "max_amount": null, "version": 1}', '{"eligible_base": 0, "max_amount": 0, "version": 2}', 'do', NULL, '43d88226e8b4d8e57855378bec65cabbefeb80250edcd1a4f6413e4c55984ff9');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (117, '031a6f8b1e2b421388226606d8c76b8d', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Saisir la demande', 'cost_line', 1, 'insert', NULL, '{"category": "study", "funding_file_id": 1, "id": 1, "label": "", "position": 0, "presented": 4000000, "reason": "", "retained": null}', 'do', NULL, '00b90c12db272fe6af5fa44d370a57970070b83d64f699b19915faaac72d529e');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (118, '031a6f8b1e2b421388226606d8c76b8d', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Saisir la demande', 'funding_file', 1, 'update', '{"eligible_base": 0, "max_amount": 0, "requested": null, "total_cost": null, "version": 2}', '{"eligible_base": 4000000, "max_amount": 4000000, "requested": 3000000, "total_cost": 4000000, "version": 3}', 'do', NULL, '23d4acc15ffa724467afff6f2921e440a1fce6c81b9c6bddfddd9f13095409cf');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (119, '031a6f8b1e2b421388226606d8c76b8d', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Saisir la demande', 'plan_line', 1, 'update', '{"amount": 0}', '{"amount": 3000000}', 'do', NULL, '0e034a1aade0b2f2285a6e217314ec665bcf52723a89c95eea2f56859583a3a5');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (120, 'a6f3bb030a744102a775da162e5fd644', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Terminer l’instruction du dossier 2026-001', 'funding_file_move', 1, 'insert', NULL, '{"author": "Agent d’essai", "axis": "instruction", "funding_file_id": 1, "id": 1, "moved_at": "2026-03-02T09:30:00.000+00:00", "previous": "draft", "reason": "", "target": "submitted"}', 'do', NULL, '6792eaadb9dae8c0f58118b79f6243a3fbe5ef06a0254ead29e730d35b85fb50');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (121, 'a6f3bb030a744102a775da162e5fd644', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Terminer l’instruction du dossier 2026-001', 'funding_file_move', 2, 'insert', NULL, '{"author": "Agent d’essai", "axis": "instruction", "funding_file_id": 1, "id": 2, "moved_at": "2026-03-02T09:30:00.000+00:00", "previous": "submitted", "reason": "", "target": "complete"}', 'do', NULL, '115c38e2ed76bd57c367842ec582d54d8cde6b46491715743277f4820e8cb96b');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (122, 'a6f3bb030a744102a775da162e5fd644', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Terminer l’instruction du dossier 2026-001', 'funding_file_move', 3, 'insert', NULL, '{"author": "Agent d’essai", "axis": "instruction", "funding_file_id": 1, "id": 3, "moved_at": "2026-03-02T09:30:00.000+00:00", "previous": "complete", "reason": "", "target": "under_review"}', 'do', NULL, '58e3df6df6c7553170b78c5393cb061d1bb1e63d6dd8a4647cd2b23e3c84c7de');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (123, 'a6f3bb030a744102a775da162e5fd644', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Terminer l’instruction du dossier 2026-001', 'funding_file_move', 4, 'insert', NULL, '{"author": "Agent d’essai", "axis": "instruction", "funding_file_id": 1, "id": 4, "moved_at": "2026-03-02T09:30:00.000+00:00", "previous": "under_review", "reason": "", "target": "reviewed"}', 'do', NULL, '733fd79eb945a9819765389bf5a19b7000b7368e2aab59331f880ffe2ea19313');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (124, 'a6f3bb030a744102a775da162e5fd644', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Terminer l’instruction du dossier 2026-001', 'funding_file', 1, 'update', '{"instruction": "draft", "version": 3}', '{"instruction": "reviewed", "version": 4}', 'do', NULL, '9ee782ba93cf8b243524314bc31b30b30049d58ab1f5ce2cf1d366a72fcaa224');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (125, '39a9d2186ba44571ad1ccd600252ab95', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Proposer le dossier 2026-001', 'funding_file_move', 5, 'insert', NULL, '{"author": "Agent d’essai", "axis": "decision", "funding_file_id": 1, "id": 5, "moved_at": "2026-03-02T09:30:00.000+00:00", "previous": "not_listed", "reason": "", "target": "proposed"}', 'do', NULL, 'bdfcd03536aa0ab13a0453455a5808e556bcf871a7b71228a9722dedcdb4d0de');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (126, '39a9d2186ba44571ad1ccd600252ab95', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Proposer le dossier 2026-001', 'funding_file', 1, 'update', '{"decision": "not_listed", "proposed": null, "version": 4}', '{"decision": "proposed", "proposed": 2000000, "version": 5}', 'do', NULL, 'e750a7ccc27bc0250b762a21115bfe127273e76f0f6f524cf591c47825d35d29');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (127, 'f990a6bbcb5347d7a4552565100df407', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Créer la séance du 04/05/2026', 'committee_session', 1, 'insert', NULL, '{"body": "council", "envelopes": "", "held_on": "2026-05-04", "id": 1, "status": "planned", "title": "", "version": 1}', 'do', NULL, '5b06f00f203429098061f7344c05ca3d04625efaa9ec8d34d1748c261062486e');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (128, 'ccb49d33dbcb4a5e885d14d7144c6abc', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Inscrire 1 dossier à l’ordre du jour', 'funding_file_move', 6, 'insert', NULL, '{"author": "Agent d’essai", "axis": "decision", "funding_file_id": 1, "id": 6, "moved_at": "2026-03-02T09:30:00.000+00:00", "previous": "proposed", "reason": "", "target": "listed"}', 'do', NULL, 'b8def6d86a4950e170f45d3ee2a60f59939575453dbd36015a45b693231d59a1');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (129, 'ccb49d33dbcb4a5e885d14d7144c6abc', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Inscrire 1 dossier à l’ordre du jour', 'agenda_item', 1, 'insert', NULL, '{"funding_file_id": 1, "id": 1, "opinion": null, "position": 0, "proposed": null, "recused": "", "remark": "", "session_id": 1, "submitted": "", "vote": null, "voted_amount": null}', 'do', NULL, '1dc4fdc2dc224410fda2a413d2c1769a9ff2b546d4c3345606ba0afcc4495056');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (130, 'ccb49d33dbcb4a5e885d14d7144c6abc', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Inscrire 1 dossier à l’ordre du jour', 'committee_session', 1, 'update', '{"version": 1}', '{"version": 2}', 'do', NULL, '9fb2f60193fb8160f45b6d7770bea77eb99b54856fe80face6c90262bf4231b2');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (131, 'ccb49d33dbcb4a5e885d14d7144c6abc', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Inscrire 1 dossier à l’ordre du jour', 'funding_file', 1, 'update', '{"decision": "proposed", "listed_on": null, "version": 5}', '{"decision": "listed", "listed_on": "2026-05-04", "version": 6}', 'do', NULL, '2e9ba80b57ba2afb1cf1b88881dfe25fe918810cfd86a62fcff051a879f167ca');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (132, 'e242e8c698dc48d6a075426ad9f51608', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Enregistrer un vote', 'funding_file_move', 7, 'insert', NULL, '{"author": "Agent d’essai", "axis": "decision", "funding_file_id": 1, "id": 7, "moved_at": "2026-03-02T09:30:00.000+00:00", "previous": "listed", "reason": "", "target": "granted"}', 'do', NULL, '0e4d61eb23f1388de7f269b31af9df9cbb97f7b13ad3598c8e20ed26977eb490');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (133, 'e242e8c698dc48d6a075426ad9f51608', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Enregistrer un vote', 'agenda_item', 1, 'update', '{"proposed": null, "submitted": "", "vote": null, "voted_amount": null}', '{"proposed": 2000000, "submitted": "{\"Mapping\":{\"cells\":{\"Mapping\":{\"beneficiary\":\"\",\"commune\":\"\",\"number\":\"2026-001\",\"scheme\":\"RA-CDDRA\",\"scheme_label\":\"Fonds territoriaux des contrats de développement durable Rhône-Alpes (CDDRA)\",\"rules\":\"version 2013, guide RTES 2014, l. 659, 717, 785\",\"ptce\":\"L’Arbre des Ardaines\",\"title\":\"Filière bois\",\"total_cost\":{\"Decimal\":\"40000.00\"},\"vat\":\"\",\"base\":{\"Decimal\":\"40000.00\"},\"plan_europe\":{\"Decimal\":\"0.00\"},\"plan_state\":{\"Decimal\":\"0.00\"},\"plan_region\":{\"Decimal\":\"0.00\"},\"plan_department\":{\"Decimal\":\"0.00\"},\"plan_intercommunality\":{\"Decimal\":\"0.00\"},\"plan_commune\":{\"Decimal\":\"0.00\"},\"plan_social_body\":{\"Decimal\":\"0.00\"},\"plan_private\":{\"Decimal\":\"0.00\"},\"plan_own\":{\"Decimal\":\"0.00\"},\"co_funders\":\"\",\"rate\":{\"Decimal\":\"0.5\"},\"requested\":{\"Decimal\":\"30000.00\"},\"maximum\":{\"Decimal\":\"40000.00\"},\"proposed\":{\"Decimal\":\"20000.00\"},\"year_2026\":{\"Decimal\":\"20000.00\"},\"service_opinion\":\"\",\"derogations\":\"\"}},\"note\":{\"Note\":{\"heading\":\"Dossier 2026-001 – note de calcul\",\"title\":\"Filière bois\",\"facts\":[{\"Fact\":{\"label\":\"PTCE\",\"text\":\"L’Arbre des Ardaines\"}},{\"Fact\":{\"label\":\"Dispositif\",\"text\":\"RA-CDDRA – Fonds territoriaux des contrats de développement durable Rhône-Alpes (CDDRA)\"}},{\"Fact\":{\"label\":\"Règlement\",\"text\":\"version 2013, guide RTES 2014, l. 659, 717, 785\"}},{\"Fact\":{\"label\":\"Financeur\",\"text\":\"Région Rhône-Alpes\"}},{\"Fact\":{\"label\":\"Déposé le\",\"text\":\"12 janvier 2026\"}},{\"Fact\":{\"label\":\"Stade, section\",\"text\":\"Indifférenciée\",\"right\":true}},{\"Fact\":{\"label\":\"Instruit par\",\"text\":\"Agent d’essai\",\"right\":true}}],\"figures\":[{\"Figure\":{\"label\":\"Coût total\",\"text\":\"40 000,00 €\"}},{\"Figure\":{\"label\":\"Assiette retenue\",\"text\":\"40 000,00 €\"}},{\"Figure\":{\"label\":\"Demandé\",\"text\":\"30 000,00 €\"}},{\"Figure\":{\"label\":\"Maximum\",\"text\":\"40 000,00 €\",\"strong\":true}},{\"Figure\":{\"label\":\"Proposé (50 % de l’assiette)\",\"text\":\"20 000,00 €\"}}],\"beside\":[{\"Table\":{\"key\":\"costs\",\"name\":\"Dépenses\",\"title\":\"Dépenses\",\"columns\":[{\"Column\":{\"key\":\"cost\",\"heading\":\"Dépense\",\"wrap\":true}},{\"Column\":{\"key\":\"presented\",\"heading\":\"Présenté\",\"kind\":\"amount\",\"total\":{\"Total\":\"sum\"}}},{\"Column\":{\"key\":\"retained\",\"heading\":\"Retenu\",\"kind\":\"amount\",\"total\":{\"Total\":\"sum\"}}}],\"rows\":[[\"Étude-action\",{\"Decimal\":\"40000.00\"},{\"Decimal\":\"40000.00\"}]],\"empty_text\":\"Aucune dépense saisie.\"}},{\"Table\":{\"key\":\"plan\",\"name\":\"Plan de financement\",\"title\":\"Plan de financement\",\"columns\":[{\"Column\":{\"key\":\"funder\",\"heading\":\"Financeur\",\"wrap\":true}},{\"Column\":{\"key\":\"status\",\"heading\":\"État\",\"wrap\":true}},{\"Column\":{\"key\":\"amount\",\"heading\":\"Montant\",\"kind\":\"amount\",\"total\":{\"Total\":\"sum\"}}}],\"rows\":[[\"Région Rhône-Alpes (Région)\",\"Notre aide\",{\"Decimal\":\"30000.00\"}]],\"empty_text\":\"Aucune ressource saisie.\"}}],\"tables\":[{\"Table\":{\"key\":\"steps\",\"name\":\"Calcul\",\"title\":\"Calcul du maximum, règle après règle\",\"columns\":[{\"Column\":{\"key\":\"text\",\"heading\":\"Étape\",\"wrap\":true}},{\"Column\":{\"key\":\"amount\",\"heading\":\"Montant\",\"kind\":\"amount\"}},{\"Column\":{\"key\":\"source\",\"heading\":\"Source\",\"kind\":\"source\",\"wrap\":true}}],\"rows\":[[\"Assiette retenue : 40 000,00 € sur 40 000,00 € de dépenses présentées.\",{\"Decimal\":\"40000.00\"},\"\"],[\"Coût restant à financer : 40 000,00 € − 0,00 € obtenus = 40 000,00 € : pas de surfinancement.\",{\"Decimal\":\"40000.00\"},\"\"]],\"empty_text\":\"Aucune règle ne s’applique.\"}},{\"Table\":{\"key\":\"schedule\",\"name\":\"Montant suggéré, par année civile\",\"title\":\"Montant suggéré, par année civile\",\"columns\":[{\"Column\":{\"key\":\"part_0\",\"heading\":\"2026\",\"kind\":\"amount\"}},{\"Column\":{\"key\":\"total\",\"heading\":\"Ensemble\",\"kind\":\"amount\"}}],\"rows\":[[{\"Decimal\":\"30000.00\"},{\"Decimal\":\"30000.00\"}]]}},{\"Table\":{\"key\":\"findings\",\"name\":\"Constats\",\"title\":\"Constats\",\"columns\":[{\"Column\":{\"key\":\"severity\",\"heading\":\"Gravité\",\"wrap\":true}},{\"Column\":{\"key\":\"text\",\"heading\":\"Constat\",\"wrap\":true}},{\"Column\":{\"key\":\"source\",\"heading\":\"Source\",\"kind\":\"source\",\"wrap\":true}}],\"rows\":[[\"À vérifier\",\"Il manque le plan de financement : complétez pour tout vérifier.\",\"\"],[\"À vérifier\",\"Il manque les dates de début et de fin : complétez pour tout vérifier.\",\"\"],[\"Pour information\",\"La source ne fixe pas de taux : l’assiette entière est prise en compte.\",\"\"]],\"empty_text\":\"Rien à signaler.\"}}],\"statement\":[\"selon la version 2013 du dispositif RA-CDDRA, en vigueur depuis le 1er janvier 2013.\"]}}}}", "vote": "granted", "voted_amount": 2000000}', 'do', NULL, '6806118830c061222a51aff0b0e53aad4146700f367bd7ec7bbfca06354ba219');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (134, 'e242e8c698dc48d6a075426ad9f51608', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Enregistrer un vote', 'committee_session', 1, 'update', '{"envelopes": "", "version": 2}', '{"envelopes": "{\"Mapping\":{}}", "version": 3}', 'do', NULL, '94e499f2feb551874b706e29678c8f8edbefe97ad85ed3ca0b709b682b6d908e');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (135, 'e242e8c698dc48d6a075426ad9f51608', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Enregistrer un vote', 'funding_file', 1, 'update', '{"decided_on": null, "decision": "listed", "listed_on": "2026-05-04", "version": 6, "voted": null}', '{"decided_on": "2026-05-04", "decision": "granted", "listed_on": null, "version": 7, "voted": 2000000}', 'do', NULL, '6cadfcd4256898c345ad07c81bebc0b2cf50a12e2c70e39c1e8e33e98699ab65');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (136, 'e242e8c698dc48d6a075426ad9f51608', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Enregistrer un vote', 'agreement', 1, 'insert', NULL, '{"actual_base": null, "amount": 2000000, "closed_on": null, "commitment_number": "", "committed_on": null, "end": null, "extended_to": null, "final_amount": null, "funding_file_id": 1, "id": 1, "lapsed_on": null, "note": "", "notified_on": null, "number": "", "prepared_on": null, "published_as": "", "published_on": null, "required": null, "settled_on": null, "signed_on": null, "version": 1}', 'do', NULL, '5f1abee2f51720d008f3226c2469dc6fd537232eae7d53648fca4e2e1eec072f');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (137, 'e242e8c698dc48d6a075426ad9f51608', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Enregistrer un vote', 'instalment', 1, 'insert', NULL, '{"agreement_id": 1, "amount": 2000000, "condition": "", "id": 1, "kind": "balance", "planned_on": null, "position": 0}', 'do', NULL, '03e21dbed16b8fd477ecfaa0773f0b8192f60f136ffbfaedc602a1f8b3ef6590');
INSERT INTO "journal_head" ("id", "last_id", "last_hash") VALUES (1, 137, '03e21dbed16b8fd477ecfaa0773f0b8192f60f136ffbfaedc602a1f8b3ef6590');
INSERT INTO "funder" ("id", "version", "name", "level", "ours", "siret") VALUES (1, 1, 'Région d’essai', 'region', 1, '');
INSERT INTO "ptce" ("id", "version", "name", "sort_key", "region", "region_at_source", "departments", "commune", "territory", "territory_type", "priority_district", "created_year", "website", "bearer_form", "activities", "place", "place_kind", "place_owner", "place_built_m2", "place_land_m2", "source", "free_text_1", "free_text_2", "free_text_3", "free_text_4", "free_text_5", "free_amount_1", "free_amount_2", "free_amount_3", "free_amount_4", "free_amount_5", "free_date_1", "free_date_2", "free_date_3", "free_date_4", "free_date_5") VALUES (1, 1, 'L’Arbre des Ardaines', 'arbre des ardaines', '', '', '', '', '', NULL, NULL, NULL, '', '', '', '', '', '', NULL, NULL, '', '', '', '', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue", "free_text_1", "free_text_2", "free_text_3", "free_text_4", "free_text_5", "free_amount_1", "free_amount_2", "free_amount_3", "free_amount_4", "free_amount_5", "free_date_1", "free_date_2", "free_date_3", "free_date_4", "free_date_5") VALUES (1, 1, 'AGGLO-3ANS', 'Soutien à l’amorçage, autonomie à trois ans', 'AGGLO-3ANS', 'grant', 'Clermont Communauté', 'intercommunality', '', 1, '', '', '', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue", "free_text_1", "free_text_2", "free_text_3", "free_text_4", "free_text_5", "free_amount_1", "free_amount_2", "free_amount_3", "free_amount_4", "free_amount_5", "free_date_1", "free_date_2", "free_date_3", "free_date_4", "free_date_5") VALUES (2, 1, 'AQ-2008-COOP', 'Appels à projets à la coopération', 'AQ-COOP', 'call', 'Région Aquitaine', 'region', '', 1, '', '', '', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue", "free_text_1", "free_text_2", "free_text_3", "free_text_4", "free_text_5", "free_amount_1", "free_amount_2", "free_amount_3", "free_amount_4", "free_amount_5", "free_date_1", "free_date_2", "free_date_3", "free_date_4", "free_date_5") VALUES (3, 1, 'AQ-AMI-IS', 'Appel à manifestation d’intérêt innovation sociale', 'AQ-RI-ESS', 'ami', 'Région Aquitaine', 'region', '', 1, '', '', '', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue", "free_text_1", "free_text_2", "free_text_3", "free_text_4", "free_text_5", "free_amount_1", "free_amount_2", "free_amount_3", "free_amount_4", "free_amount_5", "free_date_1", "free_date_2", "free_date_3", "free_date_4", "free_date_5") VALUES (4, 1, 'AQ-RI-ESS-AXE2', 'Coopération territoriale et mutualisation (axe 2 du règlement ESS)', 'AQ-RI-ESS', 'grant', 'Région Aquitaine', 'region', '', 1, '', '', '', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue", "free_text_1", "free_text_2", "free_text_3", "free_text_4", "free_text_5", "free_amount_1", "free_amount_2", "free_amount_3", "free_amount_4", "free_amount_5", "free_date_1", "free_date_2", "free_date_3", "free_date_4", "free_date_5") VALUES (5, 1, 'BFC-2013-AIST', 'Actions innovantes et structurantes des territoires', 'BFC-2013-AIST', 'multi_year_grant', 'Région Bourgogne', 'region', '', 1, '', '', '', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue", "free_text_1", "free_text_2", "free_text_3", "free_text_4", "free_text_5", "free_amount_1", "free_amount_2", "free_amount_3", "free_amount_4", "free_amount_5", "free_date_1", "free_date_2", "free_date_3", "free_date_4", "free_date_5") VALUES (6, 1, 'CA-PROGRESS-1', 'PROGRESS volet 1 : démarche collective d’expérimentation territoriale', 'PROGRESS', 'grant', 'Région Champagne-Ardenne', 'region', '', 1, '', '', '', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue", "free_text_1", "free_text_2", "free_text_3", "free_text_4", "free_text_5", "free_amount_1", "free_amount_2", "free_amount_3", "free_amount_4", "free_amount_5", "free_date_1", "free_date_2", "free_date_3", "free_date_4", "free_date_5") VALUES (7, 1, 'CA-PROGRESS-2', 'PROGRESS volet 2 : appui à l’émergence de projets', 'PROGRESS', 'grant', 'Région Champagne-Ardenne', 'region', '', 1, '', '', '', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue", "free_text_1", "free_text_2", "free_text_3", "free_text_4", "free_text_5", "free_amount_1", "free_amount_2", "free_amount_3", "free_amount_4", "free_amount_5", "free_date_1", "free_date_2", "free_date_3", "free_date_4", "free_date_5") VALUES (8, 1, 'CA-PROGRESS-3', 'PROGRESS volet 3 : appui à l’émergence de projets', 'PROGRESS', 'grant', 'Région Champagne-Ardenne', 'region', '', 1, '', '', '', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue", "free_text_1", "free_text_2", "free_text_3", "free_text_4", "free_text_5", "free_amount_1", "free_amount_2", "free_amount_3", "free_amount_4", "free_amount_5", "free_date_1", "free_date_2", "free_date_3", "free_date_4", "free_date_5") VALUES (9, 1, 'CG35-CT', 'Contrats de territoire avec les EPCI', 'CG35-CT', 'territorial_contract', 'Département d’Ille-et-Vilaine', 'department', '', 1, '', '', '', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue", "free_text_1", "free_text_2", "free_text_3", "free_text_4", "free_text_5", "free_amount_1", "free_amount_2", "free_amount_3", "free_amount_4", "free_amount_5", "free_date_1", "free_date_2", "free_date_3", "free_date_4", "free_date_5") VALUES (10, 1, 'CG35-INNOV-ESS', 'Projets innovants de l’ESS', 'CG35-ESS', 'grant', 'Département d’Ille-et-Vilaine', 'department', '', 1, '', '', '', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue", "free_text_1", "free_text_2", "free_text_3", "free_text_4", "free_text_5", "free_amount_1", "free_amount_2", "free_amount_3", "free_amount_4", "free_amount_5", "free_date_1", "free_date_2", "free_date_3", "free_date_4", "free_date_5") VALUES (11, 1, 'CG62-EPCI', 'Contractualisation avec les EPCI (sans moyens directs)', 'CG62-EPCI', 'territorial_contract', 'Département du Pas-de-Calais', 'department', '', 1, '', '', '', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue", "free_text_1", "free_text_2", "free_text_3", "free_text_4", "free_text_5", "free_amount_1", "free_amount_2", "free_amount_3", "free_amount_4", "free_amount_5", "free_date_1", "free_date_2", "free_date_3", "free_date_4", "free_date_5") VALUES (12, 1, 'DLA', 'Dispositif local d’accompagnement', 'DLA', 'accompaniment', 'État et Caisse des Dépôts', 'state', '', 1, '', '', '', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue", "free_text_1", "free_text_2", "free_text_3", "free_text_4", "free_text_5", "free_amount_1", "free_amount_2", "free_amount_3", "free_amount_4", "free_amount_5", "free_date_1", "free_date_2", "free_date_3", "free_date_4", "free_date_5") VALUES (13, 1, 'FEADER', 'Fonds européen agricole pour le développement rural', 'FESI-FEADER', 'grant', 'Union européenne (FEADER)', 'europe', '', 1, '', '', '', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue", "free_text_1", "free_text_2", "free_text_3", "free_text_4", "free_text_5", "free_amount_1", "free_amount_2", "free_amount_3", "free_amount_4", "free_amount_5", "free_date_1", "free_date_2", "free_date_3", "free_date_4", "free_date_5") VALUES (14, 1, 'FEDER-RA-A7', 'FEDER Rhône-Alpes, type d’actions 7 : acteurs de l’ESS et innovation sociale', 'FESI-RA', 'grant', 'Union européenne (FEDER, Région Rhône-Alpes)', 'europe', '', 1, '', '', '', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue", "free_text_1", "free_text_2", "free_text_3", "free_text_4", "free_text_5", "free_amount_1", "free_amount_2", "free_amount_3", "free_amount_4", "free_amount_5", "free_date_1", "free_date_2", "free_date_3", "free_date_4", "free_date_5") VALUES (15, 1, 'FR-2013-AAP-PTCE', 'Appel à projets interministériel PTCE', 'FR-AAP-PTCE', 'call', 'État', 'state', '', 1, '', '', '', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue", "free_text_1", "free_text_2", "free_text_3", "free_text_4", "free_text_5", "free_amount_1", "free_amount_2", "free_amount_3", "free_amount_4", "free_amount_5", "free_date_1", "free_date_2", "free_date_3", "free_date_4", "free_date_5") VALUES (16, 1, 'FR-2015-AAP2', 'Deuxième appel à projets PTCE', 'FR-AAP-PTCE', 'call', 'État et Caisse des Dépôts', 'state', '', 1, '', '', '', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue", "free_text_1", "free_text_2", "free_text_3", "free_text_4", "free_text_5", "free_amount_1", "free_amount_2", "free_amount_3", "free_amount_4", "free_amount_5", "free_date_1", "free_date_2", "free_date_3", "free_date_4", "free_date_5") VALUES (17, 1, 'FR-2021-AMI-P1', 'AMI PTCE émergents (phase 1)', 'FR-AMI-PTCE', 'accompaniment', 'État', 'state', '', 1, '', '', '', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue", "free_text_1", "free_text_2", "free_text_3", "free_text_4", "free_text_5", "free_amount_1", "free_amount_2", "free_amount_3", "free_amount_4", "free_amount_5", "free_date_1", "free_date_2", "free_date_3", "free_date_4", "free_date_5") VALUES (18, 1, 'FR-2021-AMI-P2', 'AMI PTCE (phase 2)', 'FR-AMI-PTCE', 'ami', 'État', 'state', '', 1, '', '', '', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue", "free_text_1", "free_text_2", "free_text_3", "free_text_4", "free_text_5", "free_amount_1", "free_amount_2", "free_amount_3", "free_amount_4", "free_amount_5", "free_date_1", "free_date_2", "free_date_3", "free_date_4", "free_date_5") VALUES (19, 1, 'FR-2025-AMI', 'AMI « Financer le développement des PTCE »', 'FR-AMI-PTCE', 'ami', 'État', 'state', '', 1, '', '', '', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue", "free_text_1", "free_text_2", "free_text_3", "free_text_4", "free_text_5", "free_amount_1", "free_amount_2", "free_amount_3", "free_amount_4", "free_amount_5", "free_date_1", "free_date_2", "free_date_3", "free_date_4", "free_date_5") VALUES (20, 1, 'FSE', 'Fonds social européen', 'FESI-FSE', 'grant', 'Union européenne (FSE)', 'europe', '', 1, '', '', '', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue", "free_text_1", "free_text_2", "free_text_3", "free_text_4", "free_text_5", "free_amount_1", "free_amount_2", "free_amount_3", "free_amount_4", "free_amount_5", "free_date_1", "free_date_2", "free_date_3", "free_date_4", "free_date_5") VALUES (21, 1, 'HDF-COTE', 'Coopérations territoriales économiques (COTE)', 'HDF-COTE', 'grant', 'Région Hauts-de-France', 'region', '', 1, '', '', '', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue", "free_text_1", "free_text_2", "free_text_3", "free_text_4", "free_text_5", "free_amount_1", "free_amount_2", "free_amount_3", "free_amount_4", "free_amount_5", "free_date_1", "free_date_2", "free_date_3", "free_date_4", "free_date_5") VALUES (22, 1, 'IDF-2013-AMI-PTCE', 'Appel à manifestation d’intérêt PTCE', 'IDF-PTCE', 'ami', 'Région Île-de-France', 'region', '', 1, '', '', '', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue", "free_text_1", "free_text_2", "free_text_3", "free_text_4", "free_text_5", "free_amount_1", "free_amount_2", "free_amount_3", "free_amount_4", "free_amount_5", "free_date_1", "free_date_2", "free_date_3", "free_date_4", "free_date_5") VALUES (23, 1, 'IDF-2014-AMI-PTCE', 'Appel à manifestation d’intérêt PTCE (2014)', 'IDF-PTCE', 'ami', 'Région Île-de-France', 'region', '', 1, '', '', '', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue", "free_text_1", "free_text_2", "free_text_3", "free_text_4", "free_text_5", "free_amount_1", "free_amount_2", "free_amount_3", "free_amount_4", "free_amount_5", "free_date_1", "free_date_2", "free_date_3", "free_date_4", "free_date_5") VALUES (24, 1, 'IDF-EMPLOIS-TREMPLIN', 'Emplois-tremplin', 'IDF-EMPLOI', 'grant', 'Région Île-de-France', 'region', '', 1, '', '', '', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue", "free_text_1", "free_text_2", "free_text_3", "free_text_4", "free_text_5", "free_amount_1", "free_amount_2", "free_amount_3", "free_amount_4", "free_amount_5", "free_date_1", "free_date_2", "free_date_3", "free_date_4", "free_date_5") VALUES (25, 1, 'IDF-GE', 'Soutien aux groupements d’employeurs', 'IDF-EMPLOI', 'grant', 'Région Île-de-France', 'region', '', 1, '', '', '', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue", "free_text_1", "free_text_2", "free_text_3", "free_text_4", "free_text_5", "free_amount_1", "free_amount_2", "free_amount_3", "free_amount_4", "free_amount_5", "free_date_1", "free_date_2", "free_date_3", "free_date_4", "free_date_5") VALUES (26, 1, 'IDF-SENSIB-ESS', 'Sensibilisation à l’ESS et à l’innovation sociale', 'IDF-ESS', 'grant', 'Région Île-de-France', 'region', '', 1, '', '', '', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue", "free_text_1", "free_text_2", "free_text_3", "free_text_4", "free_text_5", "free_amount_1", "free_amount_2", "free_amount_3", "free_amount_4", "free_amount_5", "free_date_1", "free_date_2", "free_date_3", "free_date_4", "free_date_5") VALUES (27, 1, 'LMCU-AAP', 'Appel à projets permanent : coopération et mutualisation', 'LMCU-AAP', 'call', 'Lille Métropole Communauté urbaine', 'intercommunality', '', 1, '', '', '', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue", "free_text_1", "free_text_2", "free_text_3", "free_text_4", "free_text_5", "free_amount_1", "free_amount_2", "free_amount_3", "free_amount_4", "free_amount_5", "free_date_1", "free_date_2", "free_date_3", "free_date_4", "free_date_5") VALUES (28, 1, 'LOR-PACTE', 'PACTE Lorraine : innovation sociale sur les territoires', 'LOR-PACTE', 'territorial_contract', 'Région Lorraine', 'region', '', 1, '', '', '', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue", "free_text_1", "free_text_2", "free_text_3", "free_text_4", "free_text_5", "free_amount_1", "free_amount_2", "free_amount_3", "free_amount_4", "free_amount_5", "free_date_1", "free_date_2", "free_date_3", "free_date_4", "free_date_5") VALUES (29, 1, 'NA-SENSIB-ESS', 'Sensibiliser aux démarches collectives de l’ESS', 'NA-ESS', 'grant', 'Région Nouvelle-Aquitaine', 'region', '', 1, '', '', '', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue", "free_text_1", "free_text_2", "free_text_3", "free_text_4", "free_text_5", "free_amount_1", "free_amount_2", "free_amount_3", "free_amount_4", "free_amount_5", "free_date_1", "free_date_2", "free_date_3", "free_date_4", "free_date_5") VALUES (30, 1, 'PDL-2013-PTCE-1', 'Soutien aux PTCE : émergence', 'PDL-2013-PTCE', 'grant', 'Région Pays de la Loire', 'region', '', 1, '', '', '', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue", "free_text_1", "free_text_2", "free_text_3", "free_text_4", "free_text_5", "free_amount_1", "free_amount_2", "free_amount_3", "free_amount_4", "free_amount_5", "free_date_1", "free_date_2", "free_date_3", "free_date_4", "free_date_5") VALUES (31, 1, 'PDL-2013-PTCE-2', 'Soutien aux PTCE : démarrage', 'PDL-2013-PTCE', 'grant', 'Région Pays de la Loire', 'region', '', 1, '', '', '', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue", "free_text_1", "free_text_2", "free_text_3", "free_text_4", "free_text_5", "free_amount_1", "free_amount_2", "free_amount_3", "free_amount_4", "free_amount_5", "free_date_1", "free_date_2", "free_date_3", "free_date_4", "free_date_5") VALUES (32, 1, 'PDL-GE-DIV', 'Aide à la diversification des GE et GEIQ', 'PDL-GE', 'grant', 'Région Pays de la Loire', 'region', '', 1, '', '', '', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue", "free_text_1", "free_text_2", "free_text_3", "free_text_4", "free_text_5", "free_amount_1", "free_amount_2", "free_amount_3", "free_amount_4", "free_amount_5", "free_date_1", "free_date_2", "free_date_3", "free_date_4", "free_date_5") VALUES (33, 1, 'PDL-GE', 'Aide au démarrage des GE et GEIQ', 'PDL-GE', 'grant', 'Région Pays de la Loire', 'region', '', 1, '', '', '', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue", "free_text_1", "free_text_2", "free_text_3", "free_text_4", "free_text_5", "free_amount_1", "free_amount_2", "free_amount_3", "free_amount_4", "free_amount_5", "free_date_1", "free_date_2", "free_date_3", "free_date_4", "free_date_5") VALUES (34, 1, 'RA-CDDRA', 'Fonds territoriaux des contrats de développement durable Rhône-Alpes (CDDRA)', 'RA-CDDRA', 'territorial_contract', 'Région Rhône-Alpes', 'region', '', 1, '', '', '', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue", "free_text_1", "free_text_2", "free_text_3", "free_text_4", "free_text_5", "free_amount_1", "free_amount_2", "free_amount_3", "free_amount_4", "free_amount_5", "free_date_1", "free_date_2", "free_date_3", "free_date_4", "free_date_5") VALUES (35, 1, 'VERRIERE-INGENIERIE', 'Ingénierie communale en nature : deux agents', 'VERRIERE-INGENIERIE', 'accompaniment', 'La Verrière', 'commune', '', 1, '', '', '', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
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
INSERT INTO "funding_file" ("id", "version", "number", "title", "title_sort_key", "number_sort_key", "ptce_id", "scheme_version_id", "beneficiary_id", "stage", "section", "deposited_on", "start", "end", "total_cost", "requested", "proposed", "voted", "decided_on", "listed_on", "eligible_base", "max_amount", "stated_year", "score", "waiting_rank", "autonomy_plan", "state_aid", "vat", "acknowledged_on", "split", "instructor", "service_opinion", "notes", "instruction", "decision", "framework_axis_id", "renewal_of_id", "free_text_1", "free_text_2", "free_text_3", "free_text_4", "free_text_5", "free_amount_1", "free_amount_2", "free_amount_3", "free_amount_4", "free_amount_5", "free_date_1", "free_date_2", "free_date_3", "free_date_4", "free_date_5") VALUES (1, 7, '2026-001', 'Filière bois', 'filiere bois', '000000002026 000000000001', 1, 34, NULL, NULL, 'undivided', '2026-01-12', NULL, NULL, 4000000, 3000000, 2000000, 2000000, '2026-05-04', NULL, 4000000, 4000000, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, 'Agent d’essai', '', '', 'reviewed', 'granted', NULL, NULL, '', '', '', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "agenda_item" ("id", "session_id", "funding_file_id", "position", "opinion", "vote", "voted_amount", "recused", "remark", "submitted", "proposed") VALUES (1, 1, 1, 0, NULL, 'granted', 2000000, '', '', '{"Mapping":{"cells":{"Mapping":{"beneficiary":"","commune":"","number":"2026-001","scheme":"RA-CDDRA","scheme_label":"Fonds territoriaux des contrats de développement durable Rhône-Alpes (CDDRA)","rules":"version 2013, guide RTES 2014, l. 659, 717, 785","ptce":"L’Arbre des Ardaines","title":"Filière bois","total_cost":{"Decimal":"40000.00"},"vat":"","base":{"Decimal":"40000.00"},"plan_europe":{"Decimal":"0.00"},"plan_state":{"Decimal":"0.00"},"plan_region":{"Decimal":"0.00"},"plan_department":{"Decimal":"0.00"},"plan_intercommunality":{"Decimal":"0.00"},"plan_commune":{"Decimal":"0.00"},"plan_social_body":{"Decimal":"0.00"},"plan_private":{"Decimal":"0.00"},"plan_own":{"Decimal":"0.00"},"co_funders":"","rate":{"Decimal":"0.5"},"requested":{"Decimal":"30000.00"},"maximum":{"Decimal":"40000.00"},"proposed":{"Decimal":"20000.00"},"year_2026":{"Decimal":"20000.00"},"service_opinion":"","derogations":""}},"note":{"Note":{"heading":"Dossier 2026-001 – note de calcul","title":"Filière bois","facts":[{"Fact":{"label":"PTCE","text":"L’Arbre des Ardaines"}},{"Fact":{"label":"Dispositif","text":"RA-CDDRA – Fonds territoriaux des contrats de développement durable Rhône-Alpes (CDDRA)"}},{"Fact":{"label":"Règlement","text":"version 2013, guide RTES 2014, l. 659, 717, 785"}},{"Fact":{"label":"Financeur","text":"Région Rhône-Alpes"}},{"Fact":{"label":"Déposé le","text":"12 janvier 2026"}},{"Fact":{"label":"Stade, section","text":"Indifférenciée","right":true}},{"Fact":{"label":"Instruit par","text":"Agent d’essai","right":true}}],"figures":[{"Figure":{"label":"Coût total","text":"40 000,00 €"}},{"Figure":{"label":"Assiette retenue","text":"40 000,00 €"}},{"Figure":{"label":"Demandé","text":"30 000,00 €"}},{"Figure":{"label":"Maximum","text":"40 000,00 €","strong":true}},{"Figure":{"label":"Proposé (50 % de l’assiette)","text":"20 000,00 €"}}],"beside":[{"Table":{"key":"costs","name":"Dépenses","title":"Dépenses","columns":[{"Column":{"key":"cost","heading":"Dépense","wrap":true}},{"Column":{"key":"presented","heading":"Présenté","kind":"amount","total":{"Total":"sum"}}},{"Column":{"key":"retained","heading":"Retenu","kind":"amount","total":{"Total":"sum"}}}],"rows":[["Étude-action",{"Decimal":"40000.00"},{"Decimal":"40000.00"}]],"empty_text":"Aucune dépense saisie."}},{"Table":{"key":"plan","name":"Plan de financement","title":"Plan de financement","columns":[{"Column":{"key":"funder","heading":"Financeur","wrap":true}},{"Column":{"key":"status","heading":"État","wrap":true}},{"Column":{"key":"amount","heading":"Montant","kind":"amount","total":{"Total":"sum"}}}],"rows":[["Région Rhône-Alpes (Région)","Notre aide",{"Decimal":"30000.00"}]],"empty_text":"Aucune ressource saisie."}}],"tables":[{"Table":{"key":"steps","name":"Calcul","title":"Calcul du maximum, règle après règle","columns":[{"Column":{"key":"text","heading":"Étape","wrap":true}},{"Column":{"key":"amount","heading":"Montant","kind":"amount"}},{"Column":{"key":"source","heading":"Source","kind":"source","wrap":true}}],"rows":[["Assiette retenue : 40 000,00 € sur 40 000,00 € de dépenses présentées.",{"Decimal":"40000.00"},""],["Coût restant à financer : 40 000,00 € − 0,00 € obtenus = 40 000,00 € : pas de surfinancement.",{"Decimal":"40000.00"},""]],"empty_text":"Aucune règle ne s’applique."}},{"Table":{"key":"schedule","name":"Montant suggéré, par année civile","title":"Montant suggéré, par année civile","columns":[{"Column":{"key":"part_0","heading":"2026","kind":"amount"}},{"Column":{"key":"total","heading":"Ensemble","kind":"amount"}}],"rows":[[{"Decimal":"30000.00"},{"Decimal":"30000.00"}]]}},{"Table":{"key":"findings","name":"Constats","title":"Constats","columns":[{"Column":{"key":"severity","heading":"Gravité","wrap":true}},{"Column":{"key":"text","heading":"Constat","wrap":true}},{"Column":{"key":"source","heading":"Source","kind":"source","wrap":true}}],"rows":[["À vérifier","Il manque le plan de financement : complétez pour tout vérifier.",""],["À vérifier","Il manque les dates de début et de fin : complétez pour tout vérifier.",""],["Pour information","La source ne fixe pas de taux : l’assiette entière est prise en compte.",""]],"empty_text":"Rien à signaler."}}],"statement":["selon la version 2013 du dispositif RA-CDDRA, en vigueur depuis le 1er janvier 2013."]}}}}', 2000000);
INSERT INTO "cost_line" ("id", "funding_file_id", "position", "category", "label", "presented", "retained", "reason") VALUES (1, 1, 0, 'study', '', 4000000, NULL, '');
INSERT INTO "plan_line" ("id", "funding_file_id", "position", "funder", "level", "public", "amount", "in_kind", "obtained", "ours") VALUES (1, 1, 0, 'Région Rhône-Alpes', 'region', 1, 3000000, 0, 0, 1);
INSERT INTO "funding_file_move" ("id", "funding_file_id", "axis", "previous", "target", "author", "moved_at", "reason") VALUES (1, 1, 'instruction', 'draft', 'submitted', 'Agent d’essai', '2026-03-02T09:30:00.000+00:00', '');
INSERT INTO "funding_file_move" ("id", "funding_file_id", "axis", "previous", "target", "author", "moved_at", "reason") VALUES (2, 1, 'instruction', 'submitted', 'complete', 'Agent d’essai', '2026-03-02T09:30:00.000+00:00', '');
INSERT INTO "funding_file_move" ("id", "funding_file_id", "axis", "previous", "target", "author", "moved_at", "reason") VALUES (3, 1, 'instruction', 'complete', 'under_review', 'Agent d’essai', '2026-03-02T09:30:00.000+00:00', '');
INSERT INTO "funding_file_move" ("id", "funding_file_id", "axis", "previous", "target", "author", "moved_at", "reason") VALUES (4, 1, 'instruction', 'under_review', 'reviewed', 'Agent d’essai', '2026-03-02T09:30:00.000+00:00', '');
INSERT INTO "funding_file_move" ("id", "funding_file_id", "axis", "previous", "target", "author", "moved_at", "reason") VALUES (5, 1, 'decision', 'not_listed', 'proposed', 'Agent d’essai', '2026-03-02T09:30:00.000+00:00', '');
INSERT INTO "funding_file_move" ("id", "funding_file_id", "axis", "previous", "target", "author", "moved_at", "reason") VALUES (6, 1, 'decision', 'proposed', 'listed', 'Agent d’essai', '2026-03-02T09:30:00.000+00:00', '');
INSERT INTO "funding_file_move" ("id", "funding_file_id", "axis", "previous", "target", "author", "moved_at", "reason") VALUES (7, 1, 'decision', 'listed', 'granted', 'Agent d’essai', '2026-03-02T09:30:00.000+00:00', '');
INSERT INTO "agreement" ("id", "version", "funding_file_id", "amount", "required", "number", "prepared_on", "signed_on", "notified_on", "published_on", "published_as", "committed_on", "commitment_number", "end", "extended_to", "actual_base", "final_amount", "settled_on", "lapsed_on", "closed_on", "note") VALUES (1, 1, 1, 2000000, NULL, '', NULL, NULL, NULL, NULL, '', NULL, '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '');
INSERT INTO "instalment" ("id", "agreement_id", "position", "kind", "amount", "planned_on", "condition") VALUES (1, 1, 0, 'balance', 2000000, NULL, '');
INSERT INTO "agreement_sum" ("agreement_id", "funding_file_id", "scheme_version_id", "agreed", "acted", "paid", "remaining", "last_kind") VALUES (1, 1, 34, 2000000, 0, 0, 2000000, NULL);
INSERT INTO "instalment_rest" ("instalment_id", "agreement_id", "funding_file_id", "scheme_version_id", "kind", "planned_on", "planned_in", "cents") VALUES (1, 1, 1, 34, 'balance', NULL, NULL, 2000000);
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "whole", "code", "name", "aliases", "words") VALUES (1, 'ptce', 1, 'L’Arbre des Ardaines', '', 'arbredesardaines', '', 'arbre des ardaines', '', 'l');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "whole", "code", "name", "aliases", "words") VALUES (1099511627777, 'funding_file', 1, '2026-001  Filière bois', 'L’Arbre des Ardaines', '2026001 filierebois', '2026 001', 'filiere bois', '', 'l arbre des ardaines ra cddra');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "whole", "code", "name", "aliases", "words") VALUES (3298534883329, 'scheme', 1, 'AGGLO-3ANS', 'Soutien à l’amorçage, autonomie à trois ans', 'agglo3ans', '', 'agglo 3ans', '', 'soutien a l amorcage, autonomie a trois ans clermont communaute');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "whole", "code", "name", "aliases", "words") VALUES (3298534883330, 'scheme', 2, 'AQ-2008-COOP', 'Appels à projets à la coopération', 'aq2008coop', '', 'aq 2008 coop', '', 'appels a projets a la cooperation region aquitaine');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "whole", "code", "name", "aliases", "words") VALUES (3298534883331, 'scheme', 3, 'AQ-AMI-IS', 'Appel à manifestation d’intérêt innovation sociale', 'aqamiis', '', 'aq ami is', '', 'appel a manifestation d interet innovation sociale region aquitaine');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "whole", "code", "name", "aliases", "words") VALUES (3298534883332, 'scheme', 4, 'AQ-RI-ESS-AXE2', 'Coopération territoriale et mutualisation (axe 2 du règlement ESS)', 'aqriessaxe2', '', 'aq ri ess axe2', '', 'cooperation territoriale et mutualisation (axe 2 du reglement ess) region aquitaine');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "whole", "code", "name", "aliases", "words") VALUES (3298534883333, 'scheme', 5, 'BFC-2013-AIST', 'Actions innovantes et structurantes des territoires', 'bfc2013aist', '', 'bfc 2013 aist', '', 'actions innovantes et structurantes des territoires region bourgogne');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "whole", "code", "name", "aliases", "words") VALUES (3298534883334, 'scheme', 6, 'CA-PROGRESS-1', 'PROGRESS volet 1 : démarche collective d’expérimentation territoriale', 'caprogress1', '', 'ca progress 1', '', 'progress volet 1 : demarche collective d experimentation territoriale region champagne ardenne');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "whole", "code", "name", "aliases", "words") VALUES (3298534883335, 'scheme', 7, 'CA-PROGRESS-2', 'PROGRESS volet 2 : appui à l’émergence de projets', 'caprogress2', '', 'ca progress 2', '', 'progress volet 2 : appui a l emergence de projets region champagne ardenne');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "whole", "code", "name", "aliases", "words") VALUES (3298534883336, 'scheme', 8, 'CA-PROGRESS-3', 'PROGRESS volet 3 : appui à l’émergence de projets', 'caprogress3', '', 'ca progress 3', '', 'progress volet 3 : appui a l emergence de projets region champagne ardenne');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "whole", "code", "name", "aliases", "words") VALUES (3298534883337, 'scheme', 9, 'CG35-CT', 'Contrats de territoire avec les EPCI', 'cg35ct', '', 'cg35 ct', '', 'contrats de territoire avec les epci departement d ille et vilaine');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "whole", "code", "name", "aliases", "words") VALUES (3298534883338, 'scheme', 10, 'CG35-INNOV-ESS', 'Projets innovants de l’ESS', 'cg35innovess', '', 'cg35 innov ess', '', 'projets innovants de l ess departement d ille et vilaine');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "whole", "code", "name", "aliases", "words") VALUES (3298534883339, 'scheme', 11, 'CG62-EPCI', 'Contractualisation avec les EPCI (sans moyens directs)', 'cg62epci', '', 'cg62 epci', '', 'contractualisation avec les epci (sans moyens directs) departement du pas de calais');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "whole", "code", "name", "aliases", "words") VALUES (3298534883340, 'scheme', 12, 'DLA', 'Dispositif local d’accompagnement', 'dla', '', 'dla', '', 'dispositif local d accompagnement etat et caisse des depots');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "whole", "code", "name", "aliases", "words") VALUES (3298534883341, 'scheme', 13, 'FEADER', 'Fonds européen agricole pour le développement rural', 'feader', '', 'feader', '', 'fonds europeen agricole pour le developpement rural union europeenne (feader)');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "whole", "code", "name", "aliases", "words") VALUES (3298534883342, 'scheme', 14, 'FEDER-RA-A7', 'FEDER Rhône-Alpes, type d’actions 7 : acteurs de l’ESS et innovation sociale', 'federraa7', '', 'feder ra a7', '', 'feder rhone alpes, type d actions 7 : acteurs de l ess et innovation sociale union europeenne (feder, region rhone alpes)');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "whole", "code", "name", "aliases", "words") VALUES (3298534883343, 'scheme', 15, 'FR-2013-AAP-PTCE', 'Appel à projets interministériel PTCE', 'fr2013aapptce', '', 'fr 2013 aap ptce', '', 'appel a projets interministeriel ptce etat');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "whole", "code", "name", "aliases", "words") VALUES (3298534883344, 'scheme', 16, 'FR-2015-AAP2', 'Deuxième appel à projets PTCE', 'fr2015aap2', '', 'fr 2015 aap2', '', 'deuxieme appel a projets ptce etat et caisse des depots');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "whole", "code", "name", "aliases", "words") VALUES (3298534883345, 'scheme', 17, 'FR-2021-AMI-P1', 'AMI PTCE émergents (phase 1)', 'fr2021amip1', '', 'fr 2021 ami p1', '', 'ami ptce emergents (phase 1) etat');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "whole", "code", "name", "aliases", "words") VALUES (3298534883346, 'scheme', 18, 'FR-2021-AMI-P2', 'AMI PTCE (phase 2)', 'fr2021amip2', '', 'fr 2021 ami p2', '', 'ami ptce (phase 2) etat');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "whole", "code", "name", "aliases", "words") VALUES (3298534883347, 'scheme', 19, 'FR-2025-AMI', 'AMI « Financer le développement des PTCE »', 'fr2025ami', '', 'fr 2025 ami', '', 'ami « financer le developpement des ptce » etat');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "whole", "code", "name", "aliases", "words") VALUES (3298534883348, 'scheme', 20, 'FSE', 'Fonds social européen', 'fse', '', 'fse', '', 'fonds social europeen union europeenne (fse)');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "whole", "code", "name", "aliases", "words") VALUES (3298534883349, 'scheme', 21, 'HDF-COTE', 'Coopérations territoriales économiques (COTE)', 'hdfcote', '', 'hdf cote', '', 'cooperations territoriales economiques (cote) region hauts de france');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "whole", "code", "name", "aliases", "words") VALUES (3298534883350, 'scheme', 22, 'IDF-2013-AMI-PTCE', 'Appel à manifestation d’intérêt PTCE', 'idf2013amiptce', '', 'idf 2013 ami ptce', '', 'appel a manifestation d interet ptce region ile de france');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "whole", "code", "name", "aliases", "words") VALUES (3298534883351, 'scheme', 23, 'IDF-2014-AMI-PTCE', 'Appel à manifestation d’intérêt PTCE (2014)', 'idf2014amiptce', '', 'idf 2014 ami ptce', '', 'appel a manifestation d interet ptce (2014) region ile de france');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "whole", "code", "name", "aliases", "words") VALUES (3298534883352, 'scheme', 24, 'IDF-EMPLOIS-TREMPLIN', 'Emplois-tremplin', 'idfemploistremplin', '', 'idf emplois tremplin', '', 'emplois tremplin region ile de france');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "whole", "code", "name", "aliases", "words") VALUES (3298534883353, 'scheme', 25, 'IDF-GE', 'Soutien aux groupements d’employeurs', 'idfge', '', 'idf ge', '', 'soutien aux groupements d employeurs region ile de france');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "whole", "code", "name", "aliases", "words") VALUES (3298534883354, 'scheme', 26, 'IDF-SENSIB-ESS', 'Sensibilisation à l’ESS et à l’innovation sociale', 'idfsensibess', '', 'idf sensib ess', '', 'sensibilisation a l ess et a l innovation sociale region ile de france');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "whole", "code", "name", "aliases", "words") VALUES (3298534883355, 'scheme', 27, 'LMCU-AAP', 'Appel à projets permanent : coopération et mutualisation', 'lmcuaap', '', 'lmcu aap', '', 'appel a projets permanent : cooperation et mutualisation lille metropole communaute urbaine');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "whole", "code", "name", "aliases", "words") VALUES (3298534883356, 'scheme', 28, 'LOR-PACTE', 'PACTE Lorraine : innovation sociale sur les territoires', 'lorpacte', '', 'lor pacte', '', 'pacte lorraine : innovation sociale sur les territoires region lorraine');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "whole", "code", "name", "aliases", "words") VALUES (3298534883357, 'scheme', 29, 'NA-SENSIB-ESS', 'Sensibiliser aux démarches collectives de l’ESS', 'nasensibess', '', 'na sensib ess', '', 'sensibiliser aux demarches collectives de l ess region nouvelle aquitaine');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "whole", "code", "name", "aliases", "words") VALUES (3298534883358, 'scheme', 30, 'PDL-2013-PTCE-1', 'Soutien aux PTCE : émergence', 'pdl2013ptce1', '', 'pdl 2013 ptce 1', '', 'soutien aux ptce : emergence region pays de la loire');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "whole", "code", "name", "aliases", "words") VALUES (3298534883359, 'scheme', 31, 'PDL-2013-PTCE-2', 'Soutien aux PTCE : démarrage', 'pdl2013ptce2', '', 'pdl 2013 ptce 2', '', 'soutien aux ptce : demarrage region pays de la loire');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "whole", "code", "name", "aliases", "words") VALUES (3298534883360, 'scheme', 32, 'PDL-GE-DIV', 'Aide à la diversification des GE et GEIQ', 'pdlgediv', '', 'pdl ge div', '', 'aide a la diversification des ge et geiq region pays de la loire');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "whole", "code", "name", "aliases", "words") VALUES (3298534883361, 'scheme', 33, 'PDL-GE', 'Aide au démarrage des GE et GEIQ', 'pdlge', '', 'pdl ge', '', 'aide au demarrage des ge et geiq region pays de la loire');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "whole", "code", "name", "aliases", "words") VALUES (3298534883362, 'scheme', 34, 'RA-CDDRA', 'Fonds territoriaux des contrats de développement durable Rhône-Alpes (CDDRA)', 'racddra', '', 'ra cddra', '', 'fonds territoriaux des contrats de developpement durable rhone alpes (cddra) region rhone alpes');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "whole", "code", "name", "aliases", "words") VALUES (3298534883363, 'scheme', 35, 'VERRIERE-INGENIERIE', 'Ingénierie communale en nature : deux agents', 'verriereingenierie', '', 'verriere ingenierie', '', 'ingenierie communale en nature : deux agents la verriere');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "whole", "code", "name", "aliases", "words") VALUES (4398046511105, 'policy_framework', 1, 'Contrat de projets État-Région Bourgogne', 'Économie sociale et solidaire', 'contratdeprojetsetatregionbourgogne', '', 'contrat de projets etat region bourgogne', '', 'economie sociale et solidaire etat, region bourgogne');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "whole", "code", "name", "aliases", "words") VALUES (4398046511106, 'policy_framework', 2, 'PRDESS Bourgogne : programme régional de développement de l’ESS', '', 'prdessbourgogne:programmeregionaldedeveloppementdeless', '', 'prdess bourgogne : programme regional de developpement de l ess', '', 'region bourgogne');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "whole", "code", "name", "aliases", "words") VALUES (4398046511107, 'policy_framework', 3, 'PACTE Lorraine', 'Innovation sociale sur les territoires', 'pactelorraine', '', 'pacte lorraine', '', 'innovation sociale sur les territoires etat, region lorraine');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "whole", "code", "name", "aliases", "words") VALUES (4398046511108, 'policy_framework', 4, 'SRDE Rhône-Alpes', 'Coopérations économiques territoriales', 'srderhonealpes', '', 'srde rhone alpes', '', 'cooperations economiques territoriales region rhone alpes');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "whole", "code", "name", "aliases", "words") VALUES (4398046511109, 'policy_framework', 5, 'SRI Rhône-Alpes : stratégie régionale de l’innovation', 'Innovation sociale', 'srirhonealpes:strategieregionaledelinnovation', '', 'sri rhone alpes : strategie regionale de l innovation', '', 'innovation sociale region rhone alpes');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "whole", "code", "name", "aliases", "words") VALUES (4398046511110, 'policy_framework', 6, 'PO FEDER/FSE Rhône-Alpes 2014-2020', 'Type d’actions 7 : acteurs de l’ESS et réseaux de l’innovation sociale', 'pofeder/fserhonealpes20142020', '', 'po feder/fse rhone alpes 2014 2020', '', 'type d actions 7 : acteurs de l ess et reseaux de l innovation sociale union europeenne, region rhone alpes');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "whole", "code", "name", "aliases", "words") VALUES (4398046511111, 'policy_framework', 7, 'CDDRA : contrats de développement durable Rhône-Alpes', '', 'cddra:contratsdedeveloppementdurablerhonealpes', '', 'cddra : contrats de developpement durable rhone alpes', '', 'region rhone alpes, pays, parcs et autres territoires');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "whole", "code", "name", "aliases", "words") VALUES (4398046511112, 'policy_framework', 8, 'SRDEI Île-de-France', 'PTCE et innovation sociale, nouveaux champs d’intervention', 'srdeiiledefrance', '', 'srdei ile de france', '', 'ptce et innovation sociale, nouveaux champs d intervention region ile de france');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "whole", "code", "name", "aliases", "words") VALUES (4398046511113, 'policy_framework', 9, 'Politique régionale ESS Île-de-France (rapport de mise en œuvre de la SRDEI)', '3.3 Structuration de l’ESS dans les PTCE', 'politiqueregionaleessiledefrance(rapportdemiseenoeuvredelasrdei)', '', 'politique regionale ess ile de france (rapport de mise en oeuvre de la srdei)', '', '3.3 structuration de l ess dans les ptce region ile de france');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "whole", "code", "name", "aliases", "words") VALUES (4398046511114, 'policy_framework', 10, 'Pactes pour le développement des territoires (Île-de-France)', 'Démarche commune aux services et aux territoires', 'pactespourledeveloppementdesterritoires(iledefrance)', '', 'pactes pour le developpement des territoires (ile de france)', '', 'demarche commune aux services et aux territoires region ile de france, territoires');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "whole", "code", "name", "aliases", "words") VALUES (4398046511115, 'policy_framework', 11, 'SREED Pays de la Loire 2011-2016', 'Structuration collective de l’ESS', 'sreedpaysdelaloire20112016', '', 'sreed pays de la loire 2011 2016', '', 'structuration collective de l ess region pays de la loire');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "whole", "code", "name", "aliases", "words") VALUES (4398046511116, 'policy_framework', 12, 'Règlement d’intervention ESS et innovation sociale Aquitaine', 'Axe 2 : coopération territoriale et mutualisation', 'reglementdinterventionessetinnovationsocialeaquitaine', '', 'reglement d intervention ess et innovation sociale aquitaine', '', 'axe 2 : cooperation territoriale et mutualisation region aquitaine');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "whole", "code", "name", "aliases", "words") VALUES (4398046511117, 'policy_framework', 13, 'PROGRESS Champagne-Ardenne', 'Volet 1 : démarche collective d’expérimentation territoriale', 'progresschampagneardenne', '', 'progress champagne ardenne', '', 'volet 1 : demarche collective d experimentation territoriale region champagne ardenne');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "whole", "code", "name", "aliases", "words") VALUES (4398046511118, 'policy_framework', 14, 'Contrats de territoire d’Ille-et-Vilaine', '', 'contratsdeterritoiredilleetvilaine', '', 'contrats de territoire d ille et vilaine', '', 'departement d ille et vilaine, epci');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "whole", "code", "name", "aliases", "words") VALUES (4398046511119, 'policy_framework', 15, 'Contractualisation du Pas-de-Calais avec les EPCI', '', 'contractualisationdupasdecalaisaveclesepci', '', 'contractualisation du pas de calais avec les epci', '', 'departement du pas de calais, tous les epci du departement');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "whole", "code", "name", "aliases", "words") VALUES (4398046511120, 'policy_framework', 16, 'Politique départementale ESS de Meurthe-et-Moselle', 'Pôles de coopération territorialisés', 'politiquedepartementaleessdemeurtheetmoselle', '', 'politique departementale ess de meurthe et moselle', '', 'poles de cooperation territorialises departement de meurthe et moselle');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "whole", "code", "name", "aliases", "words") VALUES (4398046511121, 'policy_framework', 17, 'Agenda 21 du Sicoval 2011-2014', 'Opération 9 : diversifier les activités économiques', 'agenda21dusicoval20112014', '', 'agenda 21 du sicoval 2011 2014', '', 'operation 9 : diversifier les activites economiques communaute d agglomeration du sicoval');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "whole", "code", "name", "aliases", "words") VALUES (4398046511122, 'policy_framework', 18, 'PMDE de Lille Métropole, volet ESS 2011-2014', 'Étude puis création d’un pôle de coopération métropolitain', 'pmdedelillemetropole,voletess20112014', '', 'pmde de lille metropole, volet ess 2011 2014', '', 'etude puis creation d un pole de cooperation metropolitain lille metropole communaute urbaine');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "whole", "code", "name", "aliases", "words") VALUES (4398046511123, 'policy_framework', 19, 'Plan d’action ESS de Cergy-Pontoise', 'Dialogue entre acteurs de l’ESS, création d’un pôle territorial', 'plandactionessdecergypontoise', '', 'plan d action ess de cergy pontoise', '', 'dialogue entre acteurs de l ess, creation d un pole territorial communaute d agglomeration de cergy pontoise');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "whole", "code", "name", "aliases", "words") VALUES (4398046511124, 'policy_framework', 20, 'Plan d’actions ESS de Nantes Métropole 2013-2014', 'Ouverture d’un pôle de coopération sur l’île de Nantes', 'plandactionsessdenantesmetropole20132014', '', 'plan d actions ess de nantes metropole 2013 2014', '', 'ouverture d un pole de cooperation sur l ile de nantes nantes metropole');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "whole", "code", "name", "aliases", "words") VALUES (4398046511125, 'policy_framework', 21, 'PROCESS : coopération de l’ESS en Loire Sud 2012-2015', 'Axe 2.3.2 : montage d’un PTCE', 'process:cooperationdelessenloiresud20122015', '', 'process : cooperation de l ess en loire sud 2012 2015', '', 'axe 2.3.2 : montage d un ptce saint etienne metropole');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "whole", "code", "name", "aliases", "words") VALUES (5497558138881, 'committee_session', 1, '', '2026-05-04', '', '', '', '', '2026 05 04 council');
CREATE INDEX ix_committee_session_held_on ON committee_session (held_on);
CREATE INDEX ix_imported_record_record_id ON imported_record (record_id);
CREATE INDEX ix_attachment_sha256 ON attachment (sha256);
CREATE INDEX ix_attachment_owner_kind_owner_id ON attachment (owner_kind, owner_id);
CREATE INDEX ix_change_entry_deletions ON change_entry (table_name) WHERE action = 'delete';
CREATE INDEX ix_change_entry_operation_id ON change_entry (operation_id);
CREATE INDEX ix_change_entry_table_name_row_id ON change_entry (table_name, row_id);
CREATE INDEX ix_organisation_commune_sort_key ON organisation (commune_sort_key);
CREATE INDEX ix_organisation_sort_key ON organisation (sort_key);
CREATE UNIQUE INDEX uq_funder_ours ON funder (ours) WHERE ours;
CREATE INDEX ix_ptce_sort_key ON ptce (sort_key);
CREATE INDEX ix_ptce_region ON ptce (region);
CREATE INDEX ix_scheme_family ON scheme (family);
CREATE INDEX ix_policy_framework_sort_key ON policy_framework (sort_key);
CREATE INDEX ix_envelope_year ON envelope (year);
CREATE INDEX ix_envelope_scheme_id ON envelope (scheme_id);
CREATE INDEX ix_authority_body_settings_id ON authority_body (settings_id);
CREATE INDEX ix_free_field_settings_id ON free_field (settings_id);
CREATE INDEX ix_tag_settings_id ON tag (settings_id);
CREATE INDEX ix_organisation_note_organisation_id ON organisation_note (organisation_id);
CREATE INDEX ix_ptce_note_ptce_id ON ptce_note (ptce_id);
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
CREATE INDEX ix_scheme_criterion_scheme_id ON scheme_criterion (scheme_id);
CREATE INDEX ix_scheme_version_scheme_id ON scheme_version (scheme_id);
CREATE INDEX ix_framework_scheme_framework_id ON framework_scheme (framework_id);
CREATE INDEX ix_framework_scheme_scheme_id ON framework_scheme (scheme_id);
CREATE INDEX ix_framework_axis_framework_id ON framework_axis (framework_id);
CREATE INDEX ix_framework_ptce_framework_id ON framework_ptce (framework_id);
CREATE INDEX ix_framework_ptce_ptce_id ON framework_ptce (ptce_id);
CREATE INDEX ix_organisation_tag_name ON organisation_tag (name, organisation_id);
CREATE INDEX ix_organisation_tag_organisation_id ON organisation_tag (organisation_id);
CREATE INDEX ix_ptce_tag_name ON ptce_tag (name, ptce_id);
CREATE INDEX ix_ptce_tag_ptce_id ON ptce_tag (ptce_id);
CREATE INDEX ix_scenario_session_id ON scenario (session_id);
CREATE INDEX ix_scenario_envelope_id ON scenario (envelope_id);
CREATE INDEX ix_payment_credit_envelope_id ON payment_credit (envelope_id);
CREATE INDEX ix_envelope_movement_envelope_id ON envelope_movement (envelope_id);
CREATE INDEX ix_envelope_movement_other_id ON envelope_movement (other_id);
CREATE INDEX ix_funding_file_title_sort_key ON funding_file (title_sort_key);
CREATE INDEX ix_funding_file_ptce_decision ON funding_file (ptce_id, decision);
CREATE INDEX ix_funding_file_decision_number ON funding_file (decision, number_sort_key);
CREATE INDEX ix_funding_file_deposited_on ON funding_file (deposited_on);
CREATE INDEX ix_funding_file_scheme_version_id ON funding_file (scheme_version_id);
CREATE INDEX ix_funding_file_end ON funding_file ("end");
CREATE INDEX ix_funding_file_decided ON funding_file (decided_on, decision, scheme_version_id, state_aid, beneficiary_id, voted);
CREATE INDEX ix_funding_file_requested ON funding_file (requested);
CREATE INDEX ix_funding_file_framework_axis_id ON funding_file (framework_axis_id);
CREATE INDEX ix_funding_file_renewal_of_id ON funding_file (renewal_of_id);
CREATE INDEX ix_funding_file_instruction_number ON funding_file (instruction, number_sort_key);
CREATE INDEX ix_funding_file_summed ON funding_file (fiscal_year, scheme_version_id, instruction, decision, stage, ptce_id, beneficiary_id, requested, max_amount, proposed, voted);
CREATE INDEX ix_funding_file_beneficiary_id ON funding_file (beneficiary_id);
CREATE INDEX ix_funding_file_fiscal_year_number ON funding_file (fiscal_year, number_sort_key);
CREATE INDEX ix_funding_file_max_amount ON funding_file (max_amount);
CREATE INDEX ix_funding_file_number_sort_key ON funding_file (number_sort_key);
CREATE INDEX ix_rule_trial_scheme_version_id ON rule_trial (scheme_version_id);
CREATE INDEX ix_scenario_amount_funding_file_id ON scenario_amount (funding_file_id);
CREATE INDEX ix_scenario_amount_scenario_id ON scenario_amount (scenario_id);
CREATE INDEX ix_agenda_item_funding_file_id ON agenda_item (funding_file_id);
CREATE INDEX ix_agenda_item_session_id ON agenda_item (session_id);
CREATE INDEX ix_file_quantity_funding_file_id ON file_quantity (funding_file_id);
CREATE INDEX ix_ticked_point_funding_file_id ON ticked_point (funding_file_id);
CREATE INDEX ix_required_document_attachment_id ON required_document (attachment_id);
CREATE INDEX ix_required_document_funding_file_id ON required_document (funding_file_id);
CREATE INDEX ix_opinion_request_funding_file_id ON opinion_request (funding_file_id);
CREATE INDEX ix_cost_line_funding_file_id ON cost_line (funding_file_id);
CREATE INDEX ix_plan_line_funding_file_id ON plan_line (funding_file_id);
CREATE INDEX ix_carrier_share_organisation_id ON carrier_share (organisation_id);
CREATE INDEX ix_carrier_share_funding_file_id ON carrier_share (funding_file_id);
CREATE INDEX ix_file_criterion_funding_file_id ON file_criterion (funding_file_id);
CREATE INDEX ix_juror_note_funding_file_id ON juror_note (funding_file_id);
CREATE INDEX ix_derogation_funding_file_id ON derogation (funding_file_id);
CREATE INDEX ix_funding_file_move_funding_file_id ON funding_file_move (funding_file_id);
CREATE INDEX ix_year_share_year ON year_share (year);
CREATE INDEX ix_year_share_funding_file_id ON year_share (funding_file_id);
CREATE INDEX ix_award_year_state ON award_year (state, year);
CREATE INDEX ix_award_year_funding_file_id ON award_year (funding_file_id);
CREATE INDEX ix_agreement_published_on ON agreement (published_on);
CREATE INDEX ix_agreement_running ON agreement ("end", extended_to, settled_on) WHERE closed_on IS NULL AND lapsed_on IS NULL;
CREATE INDEX ix_agreement_notified_on ON agreement (notified_on);
CREATE INDEX ix_funding_file_note_funding_file_id ON funding_file_note (funding_file_id);
CREATE INDEX ix_funding_file_tag_funding_file_id ON funding_file_tag (funding_file_id);
CREATE INDEX ix_funding_file_tag_name ON funding_file_tag (name, funding_file_id);
CREATE INDEX ix_amendment_end ON amendment ("end");
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
CREATE INDEX ix_agreement_sum_left ON agreement_sum (scheme_version_id, remaining);
CREATE INDEX ix_agreement_sum_file ON agreement_sum (funding_file_id, agreed, acted, paid, remaining);
CREATE INDEX ix_instalment_rest_year ON instalment_rest (planned_in, scheme_version_id, cents);
CREATE INDEX ix_instalment_rest_due ON instalment_rest (planned_on, scheme_version_id, funding_file_id, kind, cents);
CREATE INDEX ix_instalment_rest_agreement_id ON instalment_rest (agreement_id);
CREATE TRIGGER change_entry_no_delete BEFORE delete ON change_entry BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER change_entry_no_update BEFORE update ON change_entry BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
COMMIT;
