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
	fiscal_year_start_month INTEGER NOT NULL, 
	letter_head TEXT NOT NULL, 
	letter_foot TEXT NOT NULL, 
	letter_accent TEXT NOT NULL, 
	counts_votes BOOLEAN DEFAULT 0 NOT NULL
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
	budget_chapter TEXT DEFAULT '' NOT NULL, 
	budget_function TEXT DEFAULT '' NOT NULL, 
	budget_nature TEXT DEFAULT '' NOT NULL, 
	budget_operation TEXT DEFAULT '' NOT NULL, 
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
	transmitted_on DATE, 
	public_on DATE, 
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
CREATE TABLE own_file (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	settings_id INTEGER NOT NULL, 
	use VARCHAR NOT NULL, 
	name TEXT NOT NULL, 
	sha256 VARCHAR NOT NULL, 
	size INTEGER NOT NULL, 
	CONSTRAINT uq_own_file_settings_id_use UNIQUE (settings_id, use), 
	CONSTRAINT fk_own_file_settings_id FOREIGN KEY(settings_id) REFERENCES file_settings (id) ON DELETE CASCADE
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
	documents_due_on DATE, 
	split VARCHAR, 
	instructor TEXT NOT NULL, 
	service_opinion TEXT NOT NULL, 
	notes TEXT NOT NULL, 
	instruction VARCHAR NOT NULL, 
	decision VARCHAR NOT NULL, 
	framework_axis_id INTEGER, 
	renewal_of_id INTEGER, 
	budget_chapter TEXT DEFAULT '' NOT NULL, 
	budget_function TEXT DEFAULT '' NOT NULL, 
	budget_nature TEXT DEFAULT '' NOT NULL, 
	budget_operation TEXT DEFAULT '' NOT NULL, 
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
	votes_for INTEGER, 
	votes_against INTEGER, 
	abstentions INTEGER, 
	not_taking_part INTEGER, 
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
	counted BIGINT NOT NULL, 
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
CREATE TABLE calendar_event (
	kind VARCHAR NOT NULL, 
	source INTEGER NOT NULL, 
	day DATE NOT NULL, 
	words VARCHAR NOT NULL, 
	sequence INTEGER NOT NULL, 
	cancelled BOOLEAN NOT NULL, 
	CONSTRAINT pk_calendar_event PRIMARY KEY (kind, source)
);
CREATE VIRTUAL TABLE search_index USING fts5(kind UNINDEXED, record_id UNINDEXED, title UNINDEXED, detail UNINDEXED, whole, code, name, aliases, words, prefix='1 2 3');
INSERT INTO "alembic_version" ("version_num") VALUES ('0001');
INSERT INTO "committee_session" ("id", "version", "body", "held_on", "title", "status", "envelopes") VALUES (1, 3, 'council', '2026-05-04', '', 'planned', '{"Mapping":{}}');
INSERT INTO "file_settings" ("id", "version", "author", "fictitious", "logo", "fiscal_year_start_month", "letter_head", "letter_foot", "letter_accent", "counts_votes") VALUES (1, 1, 'Agent d’essai', 0, '', 1, '', '', '', 0);
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (1, '0155171f6a644f46a8b627410c1a7e82', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Créer le fichier', 'file_settings', 1, 'insert', NULL, '{"author": "Agent d’essai", "counts_votes": 0, "fictitious": 0, "fiscal_year_start_month": 1, "id": 1, "letter_accent": "", "letter_foot": "", "letter_head": "", "logo": "", "version": 1}', 'do', NULL, 'a999a3cd1d7ed80e480efe7491e37279662c3724b166ab3f4f19b5bc7699227f');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (2, '0155171f6a644f46a8b627410c1a7e82', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Créer le fichier', 'funder', 1, 'insert', NULL, '{"id": 1, "level": "region", "name": "Région d’essai", "ours": 1, "siret": "", "version": 1}', 'do', NULL, '689d8d4bfc8adc2d9b698f7ea539a3b25757303731f3b3086e4c7a201a449aea');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (3, '1dde91f279a04c15adacdd97f1b70420', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 1, 'insert', NULL, '{"budget_chapter": "", "budget_function": "", "budget_nature": "", "budget_operation": "", "code": "AGGLO-3ANS", "family": "AGGLO-3ANS", "free_amount_1": null, "free_amount_2": null, "free_amount_3": null, "free_amount_4": null, "free_amount_5": null, "free_date_1": null, "free_date_2": null, "free_date_3": null, "free_date_4": null, "free_date_5": null, "free_text_1": "", "free_text_2": "", "free_text_3": "", "free_text_4": "", "free_text_5": "", "funder_level": "intercommunality", "funder_name": "Clermont Communauté", "id": 1, "in_catalogue": 1, "kind": "grant", "label": "Soutien à l’amorçage, autonomie à trois ans", "legal_basis": "", "version": 1}', 'do', NULL, '5f7632d3d6ea0da30158f3f4992cade2dc24d8f0c9c619c749b3d9298c2ea15c');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (4, '1dde91f279a04c15adacdd97f1b70420', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 1, 'insert', NULL, '{"deliberation": "", "id": 1, "rules": "[{\"type\": \"duration\", \"max_months\": 36, \"source\": \"guide RTES 2014, l. 942\"}, {\"type\": \"min_self_financing\", \"autonomy_plan\": true, \"source\": \"guide RTES 2014, l. 942\"}]", "scheme_id": 1, "section": "undivided", "source": "guide RTES 2014, l. 942", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, '7cb07022b1b4652e263a24240987d54e6087aa1da6f11d8cedb176a0b2a99fe1');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (5, '1dde91f279a04c15adacdd97f1b70420', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 2, 'insert', NULL, '{"budget_chapter": "", "budget_function": "", "budget_nature": "", "budget_operation": "", "code": "AQ-2008-COOP", "family": "AQ-COOP", "free_amount_1": null, "free_amount_2": null, "free_amount_3": null, "free_amount_4": null, "free_amount_5": null, "free_date_1": null, "free_date_2": null, "free_date_3": null, "free_date_4": null, "free_date_5": null, "free_text_1": "", "free_text_2": "", "free_text_3": "", "free_text_4": "", "free_text_5": "", "funder_level": "region", "funder_name": "Région Aquitaine", "id": 2, "in_catalogue": 1, "kind": "call", "label": "Appels à projets à la coopération", "legal_basis": "", "version": 1}', 'do', NULL, '9856844eec0c82bb72172833263bc7f33f545b5e4ef47b5c2b446d164bc439a6');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (6, '1dde91f279a04c15adacdd97f1b70420', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 2, 'insert', NULL, '{"deliberation": "", "id": 2, "rules": "[]", "scheme_id": 2, "section": "undivided", "source": "guide RTES 2014, l. 743", "valid_from": "2008-01-01", "valid_to": null, "version": "2008"}', 'do', NULL, 'f7aa66fca44e4abc7307c36b6a08680c0bfa2c2a4b325c7460b8dd5bc1522a13');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (7, '1dde91f279a04c15adacdd97f1b70420', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 3, 'insert', NULL, '{"budget_chapter": "", "budget_function": "", "budget_nature": "", "budget_operation": "", "code": "AQ-AMI-IS", "family": "AQ-RI-ESS", "free_amount_1": null, "free_amount_2": null, "free_amount_3": null, "free_amount_4": null, "free_amount_5": null, "free_date_1": null, "free_date_2": null, "free_date_3": null, "free_date_4": null, "free_date_5": null, "free_text_1": "", "free_text_2": "", "free_text_3": "", "free_text_4": "", "free_text_5": "", "funder_level": "region", "funder_name": "Région Aquitaine", "id": 3, "in_catalogue": 1, "kind": "ami", "label": "Appel à manifestation d’intérêt innovation sociale", "legal_basis": "", "version": 1}', 'do', NULL, '7f3e568bfdadc28216a9a8eefc0b4e657c5e8c89c0331d546d34b194c07d4077');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (8, '1dde91f279a04c15adacdd97f1b70420', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 3, 'insert', NULL, '{"deliberation": "", "id": 3, "rules": "[]", "scheme_id": 3, "section": "undivided", "source": "guide RTES 2014, l. 743", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, '9abeb22850770268b02440455d09cedb56579858257cc52670e68e8dfa6942d1');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (9, '1dde91f279a04c15adacdd97f1b70420', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 4, 'insert', NULL, '{"budget_chapter": "", "budget_function": "", "budget_nature": "", "budget_operation": "", "code": "AQ-RI-ESS-AXE2", "family": "AQ-RI-ESS", "free_amount_1": null, "free_amount_2": null, "free_amount_3": null, "free_amount_4": null, "free_amount_5": null, "free_date_1": null, "free_date_2": null, "free_date_3": null, "free_date_4": null, "free_date_5": null, "free_text_1": "", "free_text_2": "", "free_text_3": "", "free_text_4": "", "free_text_5": "", "funder_level": "region", "funder_name": "Région Aquitaine", "id": 4, "in_catalogue": 1, "kind": "grant", "label": "Coopération territoriale et mutualisation (axe 2 du règlement ESS)", "legal_basis": "", "version": 1}', 'do', NULL, 'a84e06f03ee82a3746a73d6873cd01729f81fb89ffb89cc5f3d90ad279f8fd26');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (10, '1dde91f279a04c15adacdd97f1b70420', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 4, 'insert', NULL, '{"deliberation": "", "id": 4, "rules": "[{\"type\": \"eligible_categories\", \"categories\": [\"study\", \"coordination\", \"staff\"], \"source\": \"guide RTES 2014, l. 743, 1462\"}, {\"type\": \"prerequisites\", \"items\": [\"Premières années de la coopération (la source n’en dit pas le nombre)\", \"L’une des formes graduées : collaborations ponctuelles, moyens matériels et humains mutualisés, structure commune\", \"Emploi créé ou mutualisé, s’il y en a (la source n’en dit ni le montant ni la durée)\"], \"source\": \"guide RTES 2014, l. 743, 1462\"}]", "scheme_id": 4, "section": "undivided", "source": "guide RTES 2014, l. 743, 1454-1462", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, '8d2913e7c2ddaed4bef67c3be66e68df5492942eaaf6bdc42776dc46d4320aed');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (11, '1dde91f279a04c15adacdd97f1b70420', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 5, 'insert', NULL, '{"budget_chapter": "", "budget_function": "", "budget_nature": "", "budget_operation": "", "code": "BFC-2013-AIST", "family": "BFC-2013-AIST", "free_amount_1": null, "free_amount_2": null, "free_amount_3": null, "free_amount_4": null, "free_amount_5": null, "free_date_1": null, "free_date_2": null, "free_date_3": null, "free_date_4": null, "free_date_5": null, "free_text_1": "", "free_text_2": "", "free_text_3": "", "free_text_4": "", "free_text_5": "", "funder_level": "region", "funder_name": "Région Bourgogne", "id": 5, "in_catalogue": 1, "kind": "multi_year_grant", "label": "Actions innovantes et structurantes des territoires", "legal_basis": "", "version": 1}', 'do', NULL, '190f3114da56b54cc0758bc50c9c151ef09a5197e61cf6be76959191d41c82c8');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (12, '1dde91f279a04c15adacdd97f1b70420', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 5, 'insert', NULL, '{"deliberation": "", "id": 5, "rules": "[{\"type\": \"requires_award\", \"scheme\": \"FR-2013-AAP-PTCE\", \"level\": \"state\", \"source\": \"guide RTES 2014, l. 668\"}, {\"type\": \"duration\", \"max_months\": 36, \"source\": \"guide RTES 2014, l. 668\"}, {\"type\": \"eligible_categories\", \"categories\": [\"study\", \"equipment\", \"staff\", \"coordination\", \"premises\", \"communication\", \"meetings\", \"training\", \"indirect\", \"other\"], \"source\": \"guide RTES 2014, l. 668\"}, {\"type\": \"prerequisites\", \"items\": [\"Investissement : du petit matériel ; autre dépense : une charge de fonctionnement (la source ne les énumère pas)\"], \"source\": \"guide RTES 2014, l. 668\"}, {\"type\": \"min_self_financing\", \"growing\": true, \"source\": \"guide RTES 2014, l. 668\"}]", "scheme_id": 5, "section": "undivided", "source": "guide RTES 2014, l. 668", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, 'e6d23469d5d43a5197be63965aec123117e085b38e729a4f2844498b71a90a18');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (13, '1dde91f279a04c15adacdd97f1b70420', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 6, 'insert', NULL, '{"budget_chapter": "", "budget_function": "", "budget_nature": "", "budget_operation": "", "code": "CA-PROGRESS-1", "family": "PROGRESS", "free_amount_1": null, "free_amount_2": null, "free_amount_3": null, "free_amount_4": null, "free_amount_5": null, "free_date_1": null, "free_date_2": null, "free_date_3": null, "free_date_4": null, "free_date_5": null, "free_text_1": "", "free_text_2": "", "free_text_3": "", "free_text_4": "", "free_text_5": "", "funder_level": "region", "funder_name": "Région Champagne-Ardenne", "id": 6, "in_catalogue": 1, "kind": "grant", "label": "PROGRESS volet 1 : démarche collective d’expérimentation territoriale", "legal_basis": "", "version": 1}', 'do', NULL, '3821f9d10757ff0faa0396ce3389392d24764a838c17bd3b62af1b515a2755c7');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (14, '1dde91f279a04c15adacdd97f1b70420', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 6, 'insert', NULL, '{"deliberation": "", "id": 6, "rules": "[{\"type\": \"max_rate\", \"rate\": \"0.80\", \"source\": \"guide RTES 2014, l. 1499\"}, {\"type\": \"public_aid_deduction\", \"mode\": \"from_base\", \"source\": \"guide RTES 2014, l. 1499\"}, {\"type\": \"cap\", \"scope\": \"file\", \"amount\": \"30000.00\", \"source\": \"guide RTES 2014, l. 1499\"}, {\"type\": \"duration\", \"max_months\": 18, \"source\": \"guide RTES 2014, l. 1501\"}, {\"type\": \"eligible_categories\", \"categories\": [\"study\", \"training\", \"communication\", \"meetings\", \"coordination\"], \"case_by_case\": true, \"source\": \"guide RTES 2014, l. 1499\"}, {\"type\": \"eligible_beneficiaries\", \"lead_partner_ess\": true, \"min_members\": 2, \"mixed\": true, \"source\": \"guide RTES 2014, l. 1489\"}, {\"type\": \"prerequisites\", \"items\": [\"Territoire d’action propice à une coopération économique innovante\", \"Filière(s) porteuse(s) d’activités utiles localement\", \"Volonté de créer des emplois durables et de qualité, ou d’insérer vers l’emploi durable\"], \"source\": \"guide RTES 2014, l. 1491-1495\"}, {\"type\": \"deliverables\", \"items\": [{\"kind\": \"evaluation_report\", \"conditions\": \"balance\"}, {\"kind\": \"three_year_programme\", \"conditions\": \"balance\"}], \"source\": \"guide RTES 2014, l. 1501\"}]", "scheme_id": 6, "section": "undivided", "source": "guide RTES 2014, l. 1479-1503", "valid_from": "2014-01-01", "valid_to": null, "version": "2014"}', 'do', NULL, '8ade17e18e4e92bb568f8065915f157b2233ed1a546a791685404fbe9aef6910');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (15, '1dde91f279a04c15adacdd97f1b70420', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 7, 'insert', NULL, '{"budget_chapter": "", "budget_function": "", "budget_nature": "", "budget_operation": "", "code": "CA-PROGRESS-2", "family": "PROGRESS", "free_amount_1": null, "free_amount_2": null, "free_amount_3": null, "free_amount_4": null, "free_amount_5": null, "free_date_1": null, "free_date_2": null, "free_date_3": null, "free_date_4": null, "free_date_5": null, "free_text_1": "", "free_text_2": "", "free_text_3": "", "free_text_4": "", "free_text_5": "", "funder_level": "region", "funder_name": "Région Champagne-Ardenne", "id": 7, "in_catalogue": 1, "kind": "grant", "label": "PROGRESS volet 2 : appui à l’émergence de projets", "legal_basis": "", "version": 1}', 'do', NULL, '9e5f9fd2bd398730f47fed2650f69d4b553fb9f8ae0464c794db8060b1d29c0b');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (16, '1dde91f279a04c15adacdd97f1b70420', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 7, 'insert', NULL, '{"deliberation": "", "id": 7, "rules": "[]", "scheme_id": 7, "section": "undivided", "source": "guide RTES 2014, l. 1503", "valid_from": "2014-01-01", "valid_to": null, "version": "2014"}', 'do', NULL, 'e647c5566244202ee8615d4cac6eb8b442b1f29c133f2f05d44e3840b2541006');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (17, '1dde91f279a04c15adacdd97f1b70420', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 8, 'insert', NULL, '{"budget_chapter": "", "budget_function": "", "budget_nature": "", "budget_operation": "", "code": "CA-PROGRESS-3", "family": "PROGRESS", "free_amount_1": null, "free_amount_2": null, "free_amount_3": null, "free_amount_4": null, "free_amount_5": null, "free_date_1": null, "free_date_2": null, "free_date_3": null, "free_date_4": null, "free_date_5": null, "free_text_1": "", "free_text_2": "", "free_text_3": "", "free_text_4": "", "free_text_5": "", "funder_level": "region", "funder_name": "Région Champagne-Ardenne", "id": 8, "in_catalogue": 1, "kind": "grant", "label": "PROGRESS volet 3 : appui à l’émergence de projets", "legal_basis": "", "version": 1}', 'do', NULL, '57d57dbca1b13d61e15984bc8b8b3c81f03ecca466f673d6b1d75a4ecdf396bd');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (18, '1dde91f279a04c15adacdd97f1b70420', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 8, 'insert', NULL, '{"deliberation": "", "id": 8, "rules": "[]", "scheme_id": 8, "section": "undivided", "source": "guide RTES 2014, l. 1503", "valid_from": "2014-01-01", "valid_to": null, "version": "2014"}', 'do', NULL, 'fb96e9210220212a35a4cd00dc5d4b13d2bd4e1b6fbf960b4db894df2127dc85');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (19, '1dde91f279a04c15adacdd97f1b70420', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 9, 'insert', NULL, '{"budget_chapter": "", "budget_function": "", "budget_nature": "", "budget_operation": "", "code": "CG35-CT", "family": "CG35-CT", "free_amount_1": null, "free_amount_2": null, "free_amount_3": null, "free_amount_4": null, "free_amount_5": null, "free_date_1": null, "free_date_2": null, "free_date_3": null, "free_date_4": null, "free_date_5": null, "free_text_1": "", "free_text_2": "", "free_text_3": "", "free_text_4": "", "free_text_5": "", "funder_level": "department", "funder_name": "Département d’Ille-et-Vilaine", "id": 9, "in_catalogue": 1, "kind": "territorial_contract", "label": "Contrats de territoire avec les EPCI", "legal_basis": "", "version": 1}', 'do', NULL, '8ba60a225f244b8845b63b82483ad670879fb5f54415927d212445a64dfae0ac');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (20, '1dde91f279a04c15adacdd97f1b70420', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 9, 'insert', NULL, '{"deliberation": "", "id": 9, "rules": "[{\"type\": \"eligible_beneficiaries\", \"kinds\": [\"local_authority\"], \"source\": \"guide RTES 2014, l. 756\"}]", "scheme_id": 9, "section": "undivided", "source": "guide RTES 2014, l. 756", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, '5597e9dae1e5834e30a7685eb74763f8d56acc5cee22a9d10110576d2d1dc237');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (21, '1dde91f279a04c15adacdd97f1b70420', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 10, 'insert', NULL, '{"budget_chapter": "", "budget_function": "", "budget_nature": "", "budget_operation": "", "code": "CG35-INNOV-ESS", "family": "CG35-ESS", "free_amount_1": null, "free_amount_2": null, "free_amount_3": null, "free_amount_4": null, "free_amount_5": null, "free_date_1": null, "free_date_2": null, "free_date_3": null, "free_date_4": null, "free_date_5": null, "free_text_1": "", "free_text_2": "", "free_text_3": "", "free_text_4": "", "free_text_5": "", "funder_level": "department", "funder_name": "Département d’Ille-et-Vilaine", "id": 10, "in_catalogue": 1, "kind": "grant", "label": "Projets innovants de l’ESS", "legal_basis": "", "version": 1}', 'do', NULL, '3b4bf86f143c86f84421bf0e1f50a43b36a65d38402bd0dbe760a668d8b2395c');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (22, '1dde91f279a04c15adacdd97f1b70420', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 10, 'insert', NULL, '{"deliberation": "", "id": 10, "rules": "[]", "scheme_id": 10, "section": "undivided", "source": "guide RTES 2014, l. 756", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, 'd9afafcd090f6aa625c8a9d463f1149992587f16a419fc01db6559cce7618342');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (23, '1dde91f279a04c15adacdd97f1b70420', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 11, 'insert', NULL, '{"budget_chapter": "", "budget_function": "", "budget_nature": "", "budget_operation": "", "code": "CG62-EPCI", "family": "CG62-EPCI", "free_amount_1": null, "free_amount_2": null, "free_amount_3": null, "free_amount_4": null, "free_amount_5": null, "free_date_1": null, "free_date_2": null, "free_date_3": null, "free_date_4": null, "free_date_5": null, "free_text_1": "", "free_text_2": "", "free_text_3": "", "free_text_4": "", "free_text_5": "", "funder_level": "department", "funder_name": "Département du Pas-de-Calais", "id": 11, "in_catalogue": 1, "kind": "territorial_contract", "label": "Contractualisation avec les EPCI (sans moyens directs)", "legal_basis": "", "version": 1}', 'do', NULL, '8a353cece3068114e7f320455d1ee8d06d281939c9accbb246fd1017650d6471');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (24, '1dde91f279a04c15adacdd97f1b70420', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 11, 'insert', NULL, '{"deliberation": "", "id": 11, "rules": "[{\"type\": \"eligible_beneficiaries\", \"kinds\": [\"local_authority\"], \"source\": \"guide RTES 2014, l. 796\"}, {\"type\": \"accompaniment\", \"source\": \"guide RTES 2014, l. 796\"}, {\"type\": \"prerequisites\", \"items\": [\"Aide à l’EPCI, dont le PTCE bénéficie par entraînement (la source ne lui alloue aucun moyen direct)\"], \"source\": \"guide RTES 2014, l. 796\"}]", "scheme_id": 11, "section": "undivided", "source": "guide RTES 2014, l. 796", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, '0dd3112a6cfe756b9ffdd019d82f1e3d496477ae49b94dee4370b741d74d5a0a');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (25, '1dde91f279a04c15adacdd97f1b70420', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 12, 'insert', NULL, '{"budget_chapter": "", "budget_function": "", "budget_nature": "", "budget_operation": "", "code": "DLA", "family": "DLA", "free_amount_1": null, "free_amount_2": null, "free_amount_3": null, "free_amount_4": null, "free_amount_5": null, "free_date_1": null, "free_date_2": null, "free_date_3": null, "free_date_4": null, "free_date_5": null, "free_text_1": "", "free_text_2": "", "free_text_3": "", "free_text_4": "", "free_text_5": "", "funder_level": "state", "funder_name": "État et Caisse des Dépôts", "id": 12, "in_catalogue": 1, "kind": "accompaniment", "label": "Dispositif local d’accompagnement", "legal_basis": "", "version": 1}', 'do', NULL, '13a2b8ce86e589d5330b0b3757c21467aa638e96c3dcda198c27bd8a80f204f4');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (26, '1dde91f279a04c15adacdd97f1b70420', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 12, 'insert', NULL, '{"deliberation": "", "id": 12, "rules": "[{\"type\": \"eligible_beneficiaries\", \"kinds\": [\"association\", \"cooperative\"], \"source\": \"guide RTES 2014, l. 639\"}, {\"type\": \"accompaniment\", \"source\": \"guide RTES 2014, l. 637-641\"}]", "scheme_id": 12, "section": "operating", "source": "guide RTES 2014, l. 637-641", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, '10d5a9a2e3bcc60fcebc4a5a7f421ec5c8a54b4e1710fbfd605f00184187572f');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (27, '1dde91f279a04c15adacdd97f1b70420', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 13, 'insert', NULL, '{"budget_chapter": "", "budget_function": "", "budget_nature": "", "budget_operation": "", "code": "FEADER", "family": "FESI-FEADER", "free_amount_1": null, "free_amount_2": null, "free_amount_3": null, "free_amount_4": null, "free_amount_5": null, "free_date_1": null, "free_date_2": null, "free_date_3": null, "free_date_4": null, "free_date_5": null, "free_text_1": "", "free_text_2": "", "free_text_3": "", "free_text_4": "", "free_text_5": "", "funder_level": "europe", "funder_name": "Union européenne (FEADER)", "id": 13, "in_catalogue": 1, "kind": "grant", "label": "Fonds européen agricole pour le développement rural", "legal_basis": "", "version": 1}', 'do', NULL, '941e8329e29e574bd3805269f40825160b79cb5b66eb8b1ec287cf96217337ec');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (28, '1dde91f279a04c15adacdd97f1b70420', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 13, 'insert', NULL, '{"deliberation": "", "id": 13, "rules": "[{\"type\": \"co_funding\", \"notified\": true, \"source\": \"guide RTES 2014, l. 717, 1264 ; TFUE, art. 108 § 3\"}]", "scheme_id": 13, "section": "undivided", "source": "guide RTES 2014, l. 717, 1264", "valid_from": "2014-01-01", "valid_to": null, "version": "2014"}', 'do', NULL, 'e8e1e8c87056e4901e10b0b6465fe1b95bf096f5cd21aac468da195173671012');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (29, '1dde91f279a04c15adacdd97f1b70420', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 14, 'insert', NULL, '{"budget_chapter": "", "budget_function": "", "budget_nature": "", "budget_operation": "", "code": "FEDER-RA-A7", "family": "FESI-RA", "free_amount_1": null, "free_amount_2": null, "free_amount_3": null, "free_amount_4": null, "free_amount_5": null, "free_date_1": null, "free_date_2": null, "free_date_3": null, "free_date_4": null, "free_date_5": null, "free_text_1": "", "free_text_2": "", "free_text_3": "", "free_text_4": "", "free_text_5": "", "funder_level": "europe", "funder_name": "Union européenne (FEDER, Région Rhône-Alpes)", "id": 14, "in_catalogue": 1, "kind": "grant", "label": "FEDER Rhône-Alpes, type d’actions 7 : acteurs de l’ESS et innovation sociale", "legal_basis": "", "version": 1}', 'do', NULL, 'b14bd91f8a6948234473385c9980696e53ea965a51ef0ac8635b75945411c28f');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (30, '1dde91f279a04c15adacdd97f1b70420', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 14, 'insert', NULL, '{"deliberation": "", "id": 14, "rules": "[{\"type\": \"co_funding\", \"notified\": true, \"source\": \"guide RTES 2014, l. 1444 ; TFUE, art. 108 § 3\"}]", "scheme_id": 14, "section": "undivided", "source": "guide RTES 2014, l. 1433-1444", "valid_from": "2014-01-01", "valid_to": null, "version": "2014"}', 'do', NULL, '79144471746d04df4a9d7d70cb1be7f253266492dabad0ba5d226a2aad9d5e0e');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (31, '1dde91f279a04c15adacdd97f1b70420', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 15, 'insert', NULL, '{"budget_chapter": "", "budget_function": "", "budget_nature": "", "budget_operation": "", "code": "FR-2013-AAP-PTCE", "family": "FR-AAP-PTCE", "free_amount_1": null, "free_amount_2": null, "free_amount_3": null, "free_amount_4": null, "free_amount_5": null, "free_date_1": null, "free_date_2": null, "free_date_3": null, "free_date_4": null, "free_date_5": null, "free_text_1": "", "free_text_2": "", "free_text_3": "", "free_text_4": "", "free_text_5": "", "funder_level": "state", "funder_name": "État", "id": 15, "in_catalogue": 1, "kind": "call", "label": "Appel à projets interministériel PTCE", "legal_basis": "", "version": 1}', 'do', NULL, '81d517fdc34b1089b1e0d7092b69257fd7f868b52acdee36862d8a9e22e28580');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (32, '1dde91f279a04c15adacdd97f1b70420', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 15, 'insert', NULL, '{"deliberation": "", "id": 15, "rules": "[{\"type\": \"eligible_beneficiaries\", \"mixed\": true, \"source\": \"guide RTES 2014, l. 212\"}, {\"type\": \"recorded_outcome\", \"applications\": 180, \"admissible\": 130, \"awards\": 23, \"source\": \"guide RTES 2014, l. 98\"}]", "scheme_id": 15, "section": "undivided", "source": "guide RTES 2014, l. 41, 98, 212", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, '246b0f9f20a1b4d992a35ed33f8126337ccad9350ba33c97b437b06fe5f0f294');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (33, '1dde91f279a04c15adacdd97f1b70420', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 16, 'insert', NULL, '{"budget_chapter": "", "budget_function": "", "budget_nature": "", "budget_operation": "", "code": "FR-2015-AAP2", "family": "FR-AAP-PTCE", "free_amount_1": null, "free_amount_2": null, "free_amount_3": null, "free_amount_4": null, "free_amount_5": null, "free_date_1": null, "free_date_2": null, "free_date_3": null, "free_date_4": null, "free_date_5": null, "free_text_1": "", "free_text_2": "", "free_text_3": "", "free_text_4": "", "free_text_5": "", "funder_level": "state", "funder_name": "État et Caisse des Dépôts", "id": 16, "in_catalogue": 1, "kind": "call", "label": "Deuxième appel à projets PTCE", "legal_basis": "", "version": 1}', 'do', NULL, 'a5def3c870d931a30c9800b6569cac44b63a9d64fd8b053202a3b021a48ba59a');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (34, '1dde91f279a04c15adacdd97f1b70420', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 16, 'insert', NULL, '{"deliberation": "", "id": 16, "rules": "[{\"type\": \"duration\", \"max_months\": 36, \"source\": \"décret 2015-431\"}, {\"type\": \"recorded_outcome\", \"admissible\": 99, \"awards\": 14, \"source\": \"chorum.fr, 15/01/2016\"}]", "scheme_id": 16, "section": "undivided", "source": "essnormandie.org ; chorum.fr, 15/01/2016", "valid_from": "2015-01-01", "valid_to": null, "version": "2015"}', 'do', NULL, '1f932b1543dc4dd24aab230e6b1e573ef11bb115a497f7d71f8e829b1d688afd');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (35, '1dde91f279a04c15adacdd97f1b70420', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 17, 'insert', NULL, '{"budget_chapter": "", "budget_function": "", "budget_nature": "", "budget_operation": "", "code": "FR-2021-AMI-P1", "family": "FR-AMI-PTCE", "free_amount_1": null, "free_amount_2": null, "free_amount_3": null, "free_amount_4": null, "free_amount_5": null, "free_date_1": null, "free_date_2": null, "free_date_3": null, "free_date_4": null, "free_date_5": null, "free_text_1": "", "free_text_2": "", "free_text_3": "", "free_text_4": "", "free_text_5": "", "funder_level": "state", "funder_name": "État", "id": 17, "in_catalogue": 1, "kind": "accompaniment", "label": "AMI PTCE émergents (phase 1)", "legal_basis": "", "version": 1}', 'do', NULL, '91ffaee96b56f5301bae8b66d59a115d6b1d9cfbb233fabb9879669969c86025');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (36, '1dde91f279a04c15adacdd97f1b70420', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 17, 'insert', NULL, '{"deliberation": "", "id": 17, "rules": "[{\"type\": \"phases\", \"stage\": \"emergence\", \"source\": \"economie.gouv.fr\"}, {\"type\": \"accompaniment\", \"source\": \"economie.gouv.fr\"}, {\"type\": \"recorded_outcome\", \"applications\": 134, \"awards\": 107, \"source\": \"chorum.fr\"}]", "scheme_id": 17, "section": "operating", "source": "economie.gouv.fr ; chorum.fr", "valid_from": "2021-01-01", "valid_to": null, "version": "2021"}', 'do', NULL, 'f989ab018c2d76a40397c3eda231b59270783e90ee8a9238443ee12034fb519c');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (37, '1dde91f279a04c15adacdd97f1b70420', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 18, 'insert', NULL, '{"budget_chapter": "", "budget_function": "", "budget_nature": "", "budget_operation": "", "code": "FR-2021-AMI-P2", "family": "FR-AMI-PTCE", "free_amount_1": null, "free_amount_2": null, "free_amount_3": null, "free_amount_4": null, "free_amount_5": null, "free_date_1": null, "free_date_2": null, "free_date_3": null, "free_date_4": null, "free_date_5": null, "free_text_1": "", "free_text_2": "", "free_text_3": "", "free_text_4": "", "free_text_5": "", "funder_level": "state", "funder_name": "État", "id": 18, "in_catalogue": 1, "kind": "ami", "label": "AMI PTCE (phase 2)", "legal_basis": "", "version": 1}', 'do', NULL, '027f408c0fcb4e944895bd5d4bcd6cbba13921b0d16f4f82c75881a8f6d87dca');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (38, '1dde91f279a04c15adacdd97f1b70420', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 18, 'insert', NULL, '{"deliberation": "", "id": 18, "rules": "[{\"type\": \"cap\", \"scope\": \"file\", \"amount\": \"100000.00\", \"source\": \"economie.gouv.fr\"}, {\"type\": \"duration\", \"max_months\": 24, \"source\": \"economie.gouv.fr\"}, {\"type\": \"requires_award\", \"scheme\": \"FR-2021-AMI-P1\", \"or_applied\": true, \"source\": \"economie.gouv.fr\"}, {\"type\": \"recorded_outcome\", \"awards\": 15, \"source\": \"banquedesterritoires.fr, 2023\"}]", "scheme_id": 18, "section": "operating", "source": "economie.gouv.fr ; banquedesterritoires.fr, 2023", "valid_from": "2021-01-01", "valid_to": null, "version": "2021"}', 'do', NULL, 'a25d20f295051bbd2c2318bb46e9bf30e09b07c5c4d174cc4596d9639b7726cd');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (39, '1dde91f279a04c15adacdd97f1b70420', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 19, 'insert', NULL, '{"budget_chapter": "", "budget_function": "", "budget_nature": "", "budget_operation": "", "code": "FR-2025-AMI", "family": "FR-AMI-PTCE", "free_amount_1": null, "free_amount_2": null, "free_amount_3": null, "free_amount_4": null, "free_amount_5": null, "free_date_1": null, "free_date_2": null, "free_date_3": null, "free_date_4": null, "free_date_5": null, "free_text_1": "", "free_text_2": "", "free_text_3": "", "free_text_4": "", "free_text_5": "", "funder_level": "state", "funder_name": "État", "id": 19, "in_catalogue": 1, "kind": "ami", "label": "AMI « Financer le développement des PTCE »", "legal_basis": "", "version": 1}', 'do', NULL, '59e3f9309c27b867d47f4aed63f6dad233726c3fe3e13a5ad61c71108835d524');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (40, '1dde91f279a04c15adacdd97f1b70420', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 19, 'insert', NULL, '{"deliberation": "", "id": 19, "rules": "[{\"type\": \"indicative_range\", \"low\": \"30000.00\", \"high\": \"80000.00\", \"source\": \"mediatico.fr\"}, {\"type\": \"cap\", \"scope\": \"file\", \"amount\": \"80000.00\", \"source\": \"mediatico.fr\"}, {\"type\": \"duration\", \"max_months\": 24, \"source\": \"mediatico.fr\"}, {\"type\": \"eligible_categories\", \"categories\": [\"coordination\", \"staff\", \"study\"], \"source\": \"mediatico.fr\"}, {\"type\": \"instalment_plan\", \"parts\": [{\"kind\": \"advance\", \"rate\": \"1\", \"condition\": \"versé la première année\"}], \"source\": \"mediatico.fr\"}, {\"type\": \"recorded_outcome\", \"applications\": 79, \"awards\": 8, \"source\": \"coorace.org, 18/12/2025\"}]", "scheme_id": 19, "section": "operating", "source": "mediatico.fr ; coorace.org, 18/12/2025", "valid_from": "2025-01-01", "valid_to": null, "version": "2025"}', 'do', NULL, '0e5d8beb915ed60544c0747e8e7cffedbb5e43adedf2659d7c21038cdd2c2374');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (41, '1dde91f279a04c15adacdd97f1b70420', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 20, 'insert', NULL, '{"budget_chapter": "", "budget_function": "", "budget_nature": "", "budget_operation": "", "code": "FSE", "family": "FESI-FSE", "free_amount_1": null, "free_amount_2": null, "free_amount_3": null, "free_amount_4": null, "free_amount_5": null, "free_date_1": null, "free_date_2": null, "free_date_3": null, "free_date_4": null, "free_date_5": null, "free_text_1": "", "free_text_2": "", "free_text_3": "", "free_text_4": "", "free_text_5": "", "funder_level": "europe", "funder_name": "Union européenne (FSE)", "id": 20, "in_catalogue": 1, "kind": "grant", "label": "Fonds social européen", "legal_basis": "", "version": 1}', 'do', NULL, 'fb8eea4566bddc5dae3443d1ec5eaa15bb29c03ebecbca9f5fe551ac0c1b811f');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (42, '1dde91f279a04c15adacdd97f1b70420', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 20, 'insert', NULL, '{"deliberation": "", "id": 20, "rules": "[{\"type\": \"co_funding\", \"notified\": true, \"source\": \"guide RTES 2014, l. 717, 1503 ; TFUE, art. 108 § 3\"}]", "scheme_id": 20, "section": "undivided", "source": "guide RTES 2014, l. 717, 1503", "valid_from": "2014-01-01", "valid_to": null, "version": "2014"}', 'do', NULL, '7bcee89e0c92c229a4849bbf6e88b008a602314b20b078425da9f5da1ae2b556');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (43, '1dde91f279a04c15adacdd97f1b70420', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 21, 'insert', NULL, '{"budget_chapter": "", "budget_function": "", "budget_nature": "", "budget_operation": "", "code": "HDF-COTE", "family": "HDF-COTE", "free_amount_1": null, "free_amount_2": null, "free_amount_3": null, "free_amount_4": null, "free_amount_5": null, "free_date_1": null, "free_date_2": null, "free_date_3": null, "free_date_4": null, "free_date_5": null, "free_text_1": "", "free_text_2": "", "free_text_3": "", "free_text_4": "", "free_text_5": "", "funder_level": "region", "funder_name": "Région Hauts-de-France", "id": 21, "in_catalogue": 1, "kind": "grant", "label": "Coopérations territoriales économiques (COTE)", "legal_basis": "", "version": 1}', 'do', NULL, '77c885bb7277b4d716fc26d544a3597b1ae377389c0c36cbeb2b6e7ca7f5f491');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (44, '1dde91f279a04c15adacdd97f1b70420', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 21, 'insert', NULL, '{"deliberation": "", "id": 21, "rules": "[{\"type\": \"flat_amount\", \"amount\": \"60000.00\", \"source\": \"entreprises.hautsdefrance.fr\"}, {\"type\": \"duration\", \"max_months\": 24, \"source\": \"entreprises.hautsdefrance.fr\"}, {\"type\": \"eligible_beneficiaries\", \"kinds\": [\"association\", \"foundation\", \"cooperative\", \"mutual\", \"enterprise\", \"network_head\", \"training\", \"research\", \"other\"], \"ess\": true, \"source\": \"entreprises.hautsdefrance.fr\"}, {\"type\": \"settlement\", \"mode\": \"flat\", \"source\": \"entreprises.hautsdefrance.fr\"}]", "scheme_id": 21, "section": "operating", "source": "entreprises.hautsdefrance.fr (règlement sans date)", "valid_from": "2024-01-01", "valid_to": null, "version": "sans date"}', 'do', NULL, 'd5ab834fa49647d32dd4586783fb438313dae0affb78cb871952355ae7ae875a');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (45, '1dde91f279a04c15adacdd97f1b70420', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 22, 'insert', NULL, '{"budget_chapter": "", "budget_function": "", "budget_nature": "", "budget_operation": "", "code": "IDF-2013-AMI-PTCE", "family": "IDF-PTCE", "free_amount_1": null, "free_amount_2": null, "free_amount_3": null, "free_amount_4": null, "free_amount_5": null, "free_date_1": null, "free_date_2": null, "free_date_3": null, "free_date_4": null, "free_date_5": null, "free_text_1": "", "free_text_2": "", "free_text_3": "", "free_text_4": "", "free_text_5": "", "funder_level": "region", "funder_name": "Région Île-de-France", "id": 22, "in_catalogue": 1, "kind": "ami", "label": "Appel à manifestation d’intérêt PTCE", "legal_basis": "", "version": 1}', 'do', NULL, '36c6e15f46b32369cc02fe0b2112e7a4ff764350fd8c8b45b564058b2f738056');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (46, '1dde91f279a04c15adacdd97f1b70420', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 22, 'insert', NULL, '{"deliberation": "", "id": 22, "rules": "[{\"type\": \"min_self_financing\", \"autonomy_plan\": true, \"source\": \"guide RTES 2014, l. 691\"}, {\"type\": \"prerequisites\", \"items\": [\"Collectif d’acteurs déjà constitué\"], \"source\": \"guide RTES 2014, l. 691\"}, {\"type\": \"recorded_outcome\", \"applications\": 23, \"awards\": 4, \"source\": \"guide RTES 2014, l. 649\"}]", "scheme_id": 22, "section": "undivided", "source": "guide RTES 2014, l. 649, 691", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, '156dc7a033e619efc2c2e4e13190f93b3add9ee1a7fade1e74361daee063e32d');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (47, '1dde91f279a04c15adacdd97f1b70420', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 23, 'insert', NULL, '{"budget_chapter": "", "budget_function": "", "budget_nature": "", "budget_operation": "", "code": "IDF-2014-AMI-PTCE", "family": "IDF-PTCE", "free_amount_1": null, "free_amount_2": null, "free_amount_3": null, "free_amount_4": null, "free_amount_5": null, "free_date_1": null, "free_date_2": null, "free_date_3": null, "free_date_4": null, "free_date_5": null, "free_text_1": "", "free_text_2": "", "free_text_3": "", "free_text_4": "", "free_text_5": "", "funder_level": "region", "funder_name": "Région Île-de-France", "id": 23, "in_catalogue": 1, "kind": "ami", "label": "Appel à manifestation d’intérêt PTCE (2014)", "legal_basis": "", "version": 1}', 'do', NULL, '8c34f3b611ebe2c6a0e5bf78ce57f753fc657b6821576b2d819789d6b14e6d5e');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (48, '1dde91f279a04c15adacdd97f1b70420', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 23, 'insert', NULL, '{"deliberation": "", "id": 23, "rules": "[{\"type\": \"eligible_beneficiaries\", \"ess_or_member\": true, \"source\": \"guide RTES 2014, l. 1429\"}, {\"type\": \"prerequisites\", \"items\": [\"Démarche de PTCE déjà engagée, ses partenaires et son projet présentés\", \"Coordinateur du programme nommé\"], \"source\": \"guide RTES 2014, l. 1427-1429\"}]", "scheme_id": 23, "section": "undivided", "source": "guide RTES 2014, l. 1425-1429", "valid_from": "2014-01-01", "valid_to": null, "version": "2014"}', 'do', NULL, '05e46b240403ffdeecc292760f5c75c0250bff678624666395efdbd0029bdc0a');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (49, '1dde91f279a04c15adacdd97f1b70420', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 24, 'insert', NULL, '{"budget_chapter": "", "budget_function": "", "budget_nature": "", "budget_operation": "", "code": "IDF-EMPLOIS-TREMPLIN", "family": "IDF-EMPLOI", "free_amount_1": null, "free_amount_2": null, "free_amount_3": null, "free_amount_4": null, "free_amount_5": null, "free_date_1": null, "free_date_2": null, "free_date_3": null, "free_date_4": null, "free_date_5": null, "free_text_1": "", "free_text_2": "", "free_text_3": "", "free_text_4": "", "free_text_5": "", "funder_level": "region", "funder_name": "Région Île-de-France", "id": 24, "in_catalogue": 1, "kind": "grant", "label": "Emplois-tremplin", "legal_basis": "", "version": 1}', 'do', NULL, '222d462171c55ea51f49f302d7fbf208bb8cf83e93bb9593ad6561fff2296d44');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (50, '1dde91f279a04c15adacdd97f1b70420', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 24, 'insert', NULL, '{"deliberation": "", "id": 24, "rules": "[{\"type\": \"eligible_categories\", \"categories\": [\"staff\"], \"source\": \"guide RTES 2014, l. 691\"}, {\"type\": \"tapering\", \"years\": 3, \"source\": \"guide RTES 2014, l. 691\"}, {\"type\": \"duration\", \"max_months\": 36, \"source\": \"guide RTES 2014, l. 691\"}]", "scheme_id": 24, "section": "operating", "source": "guide RTES 2014, l. 691", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, 'ce6f5ed796ac32d977250e6347545e69dbe18535b19c4ed390449b4713a19a14');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (51, '1dde91f279a04c15adacdd97f1b70420', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 25, 'insert', NULL, '{"budget_chapter": "", "budget_function": "", "budget_nature": "", "budget_operation": "", "code": "IDF-GE", "family": "IDF-EMPLOI", "free_amount_1": null, "free_amount_2": null, "free_amount_3": null, "free_amount_4": null, "free_amount_5": null, "free_date_1": null, "free_date_2": null, "free_date_3": null, "free_date_4": null, "free_date_5": null, "free_text_1": "", "free_text_2": "", "free_text_3": "", "free_text_4": "", "free_text_5": "", "funder_level": "region", "funder_name": "Région Île-de-France", "id": 25, "in_catalogue": 1, "kind": "grant", "label": "Soutien aux groupements d’employeurs", "legal_basis": "", "version": 1}', 'do', NULL, '3a6d895f9044bc82c481f2c323aeb3a3aa8a2968733b08e29b46b04cb11ea059');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (52, '1dde91f279a04c15adacdd97f1b70420', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 25, 'insert', NULL, '{"deliberation": "", "id": 25, "rules": "[]", "scheme_id": 25, "section": "undivided", "source": "guide RTES 2014, l. 691", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, '5b0e1b49d16d502c716f9d070d55a42df1648925f175f5b8d011ab8a2af2eae9');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (53, '1dde91f279a04c15adacdd97f1b70420', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 26, 'insert', NULL, '{"budget_chapter": "", "budget_function": "", "budget_nature": "", "budget_operation": "", "code": "IDF-SENSIB-ESS", "family": "IDF-ESS", "free_amount_1": null, "free_amount_2": null, "free_amount_3": null, "free_amount_4": null, "free_amount_5": null, "free_date_1": null, "free_date_2": null, "free_date_3": null, "free_date_4": null, "free_date_5": null, "free_text_1": "", "free_text_2": "", "free_text_3": "", "free_text_4": "", "free_text_5": "", "funder_level": "region", "funder_name": "Région Île-de-France", "id": 26, "in_catalogue": 1, "kind": "grant", "label": "Sensibilisation à l’ESS et à l’innovation sociale", "legal_basis": "", "version": 1}', 'do', NULL, 'eb2d6d79161e08cb28987d1f50ec2a7f016803db224235b9e1c75b00a5e64b28');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (54, '1dde91f279a04c15adacdd97f1b70420', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 26, 'insert', NULL, '{"deliberation": "", "id": 26, "rules": "[]", "scheme_id": 26, "section": "undivided", "source": "guide RTES 2014, l. 1393-1405", "valid_from": "2012-01-01", "valid_to": null, "version": "2012"}', 'do', NULL, '5a33f733e162420462a3ece4928ab060e1b75b9d0bf870a2766d3915f8afff7c');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (55, '1dde91f279a04c15adacdd97f1b70420', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 27, 'insert', NULL, '{"budget_chapter": "", "budget_function": "", "budget_nature": "", "budget_operation": "", "code": "LMCU-AAP", "family": "LMCU-AAP", "free_amount_1": null, "free_amount_2": null, "free_amount_3": null, "free_amount_4": null, "free_amount_5": null, "free_date_1": null, "free_date_2": null, "free_date_3": null, "free_date_4": null, "free_date_5": null, "free_text_1": "", "free_text_2": "", "free_text_3": "", "free_text_4": "", "free_text_5": "", "funder_level": "intercommunality", "funder_name": "Lille Métropole Communauté urbaine", "id": 27, "in_catalogue": 1, "kind": "call", "label": "Appel à projets permanent : coopération et mutualisation", "legal_basis": "", "version": 1}', 'do', NULL, 'b7f55250a723ff7909face61e8ebc14a99997fdb97ddd9ce9f315cbf244e3eed');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (56, '1dde91f279a04c15adacdd97f1b70420', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 27, 'insert', NULL, '{"deliberation": "", "id": 27, "rules": "[]", "scheme_id": 27, "section": "undivided", "source": "guide RTES 2014, l. 684", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, '57bfa02ea4b1ca0328fbff15341c8f5190bc8ff7876e0a651f59036379bf447d');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (57, '1dde91f279a04c15adacdd97f1b70420', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 28, 'insert', NULL, '{"budget_chapter": "", "budget_function": "", "budget_nature": "", "budget_operation": "", "code": "LOR-PACTE", "family": "LOR-PACTE", "free_amount_1": null, "free_amount_2": null, "free_amount_3": null, "free_amount_4": null, "free_amount_5": null, "free_date_1": null, "free_date_2": null, "free_date_3": null, "free_date_4": null, "free_date_5": null, "free_text_1": "", "free_text_2": "", "free_text_3": "", "free_text_4": "", "free_text_5": "", "funder_level": "region", "funder_name": "Région Lorraine", "id": 28, "in_catalogue": 1, "kind": "territorial_contract", "label": "PACTE Lorraine : innovation sociale sur les territoires", "legal_basis": "", "version": 1}', 'do', NULL, '726a9a26d5b47d3e6f0d8877e82af5e1e12785ddeb528ce78508707c230ca91b');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (58, '1dde91f279a04c15adacdd97f1b70420', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 28, 'insert', NULL, '{"deliberation": "", "id": 28, "rules": "[{\"type\": \"parity\", \"level\": \"state\", \"source\": \"guide RTES 2014, l. 734\"}, {\"type\": \"duration\", \"max_months\": 36, \"source\": \"guide RTES 2014, l. 734\"}]", "scheme_id": 28, "section": "undivided", "source": "guide RTES 2014, l. 734", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, '39575424a7d5fa4188092827fa3f22404b6c20c5e68890145e4f7c2ed5b1362b');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (59, '1dde91f279a04c15adacdd97f1b70420', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 29, 'insert', NULL, '{"budget_chapter": "", "budget_function": "", "budget_nature": "", "budget_operation": "", "code": "NA-SENSIB-ESS", "family": "NA-ESS", "free_amount_1": null, "free_amount_2": null, "free_amount_3": null, "free_amount_4": null, "free_amount_5": null, "free_date_1": null, "free_date_2": null, "free_date_3": null, "free_date_4": null, "free_date_5": null, "free_text_1": "", "free_text_2": "", "free_text_3": "", "free_text_4": "", "free_text_5": "", "funder_level": "region", "funder_name": "Région Nouvelle-Aquitaine", "id": 29, "in_catalogue": 1, "kind": "grant", "label": "Sensibiliser aux démarches collectives de l’ESS", "legal_basis": "", "version": 1}', 'do', NULL, '425ff2130e5f8447910f74e74a476cea4da0dd4cbddeaf8f5a62fbd849e1fa39');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (60, '1dde91f279a04c15adacdd97f1b70420', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 29, 'insert', NULL, '{"deliberation": "", "id": 29, "rules": "[{\"type\": \"max_rate\", \"rate\": \"0.50\", \"when\": \"state_aid\", \"source\": \"aides-territoires\"}, {\"type\": \"max_rate\", \"rate\": \"0.75\", \"when\": \"not_state_aid\", \"source\": \"aides-territoires\"}, {\"type\": \"cap\", \"scope\": \"file\", \"amount\": \"20000.00\", \"source\": \"aides-territoires\"}, {\"type\": \"floor\", \"amount\": \"5000.00\", \"source\": \"aides-territoires\"}]", "scheme_id": 29, "section": "operating", "source": "aides-territoires (règlement sans date)", "valid_from": "2024-01-01", "valid_to": null, "version": "sans date"}', 'do', NULL, '2e6371dd1b120e9d202285709820a820527e58e406639b8c98fb81738a02e1e0');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (61, '1dde91f279a04c15adacdd97f1b70420', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 30, 'insert', NULL, '{"budget_chapter": "", "budget_function": "", "budget_nature": "", "budget_operation": "", "code": "PDL-2013-PTCE-1", "family": "PDL-2013-PTCE", "free_amount_1": null, "free_amount_2": null, "free_amount_3": null, "free_amount_4": null, "free_amount_5": null, "free_date_1": null, "free_date_2": null, "free_date_3": null, "free_date_4": null, "free_date_5": null, "free_text_1": "", "free_text_2": "", "free_text_3": "", "free_text_4": "", "free_text_5": "", "funder_level": "region", "funder_name": "Région Pays de la Loire", "id": 30, "in_catalogue": 1, "kind": "grant", "label": "Soutien aux PTCE : émergence", "legal_basis": "", "version": 1}', 'do', NULL, '51abbd6a3773b21a5cfc0f0a9bcb6ef2623787e0276fdabb5dea7eda66471c7b');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (62, '1dde91f279a04c15adacdd97f1b70420', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 30, 'insert', NULL, '{"deliberation": "", "id": 30, "rules": "[{\"type\": \"phases\", \"stage\": \"emergence\", \"source\": \"guide RTES 2014, l. 675\"}, {\"type\": \"cap\", \"scope\": \"stage\", \"amount\": \"25000.00\", \"source\": \"guide RTES 2014, l. 675\"}, {\"type\": \"cap\", \"scope\": \"ptce\", \"amount\": \"50000.00\", \"family\": \"PDL-2013-PTCE\", \"source\": \"guide RTES 2014, l. 675\"}]", "scheme_id": 30, "section": "undivided", "source": "guide RTES 2014, l. 675", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, 'c8a4b0cd41b5de368fc66dcc1f498075753a785098957a4963e854ce7c68466f');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (63, '1dde91f279a04c15adacdd97f1b70420', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 31, 'insert', NULL, '{"budget_chapter": "", "budget_function": "", "budget_nature": "", "budget_operation": "", "code": "PDL-2013-PTCE-2", "family": "PDL-2013-PTCE", "free_amount_1": null, "free_amount_2": null, "free_amount_3": null, "free_amount_4": null, "free_amount_5": null, "free_date_1": null, "free_date_2": null, "free_date_3": null, "free_date_4": null, "free_date_5": null, "free_text_1": "", "free_text_2": "", "free_text_3": "", "free_text_4": "", "free_text_5": "", "funder_level": "region", "funder_name": "Région Pays de la Loire", "id": 31, "in_catalogue": 1, "kind": "grant", "label": "Soutien aux PTCE : démarrage", "legal_basis": "", "version": 1}', 'do', NULL, 'aa85b52690a8d9ec887f83539bb8051aeb6c3da2e299db3a90760baac29fbfb7');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (64, '1dde91f279a04c15adacdd97f1b70420', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 31, 'insert', NULL, '{"deliberation": "", "id": 31, "rules": "[{\"type\": \"phases\", \"stage\": \"start_up\", \"after\": \"PDL-2013-PTCE-1\", \"source\": \"guide RTES 2014, l. 675\"}, {\"type\": \"cap\", \"scope\": \"stage\", \"amount\": \"25000.00\", \"source\": \"guide RTES 2014, l. 675\"}, {\"type\": \"cap\", \"scope\": \"ptce\", \"amount\": \"50000.00\", \"family\": \"PDL-2013-PTCE\", \"source\": \"guide RTES 2014, l. 675\"}, {\"type\": \"duration\", \"min_months\": 24, \"since\": \"previous_phase\", \"source\": \"guide RTES 2014, l. 675\"}]", "scheme_id": 31, "section": "undivided", "source": "guide RTES 2014, l. 675", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, '9da41fd4efb26d66ff0379f00acfc0b93612c5f6831fda8d78917b639b1f070d');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (65, '1dde91f279a04c15adacdd97f1b70420', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 32, 'insert', NULL, '{"budget_chapter": "", "budget_function": "", "budget_nature": "", "budget_operation": "", "code": "PDL-GE-DIV", "family": "PDL-GE", "free_amount_1": null, "free_amount_2": null, "free_amount_3": null, "free_amount_4": null, "free_amount_5": null, "free_date_1": null, "free_date_2": null, "free_date_3": null, "free_date_4": null, "free_date_5": null, "free_text_1": "", "free_text_2": "", "free_text_3": "", "free_text_4": "", "free_text_5": "", "funder_level": "region", "funder_name": "Région Pays de la Loire", "id": 32, "in_catalogue": 1, "kind": "grant", "label": "Aide à la diversification des GE et GEIQ", "legal_basis": "", "version": 1}', 'do', NULL, '05c71ff067b5894c834f7574af4dd4f1114d85cd23466410440a24cb1c8060bc');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (66, '1dde91f279a04c15adacdd97f1b70420', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 32, 'insert', NULL, '{"deliberation": "", "id": 32, "rules": "[{\"type\": \"max_rate\", \"rate\": \"0.50\", \"when\": \"only_public_funder\", \"source\": \"territoires.paysdelaloire.fr\"}, {\"type\": \"public_aid_ceiling\", \"rate\": \"0.80\", \"when\": \"other_public_aid\", \"source\": \"territoires.paysdelaloire.fr\"}, {\"type\": \"cap\", \"scope\": \"file\", \"amount\": \"6000.00\", \"source\": \"territoires.paysdelaloire.fr\"}, {\"type\": \"eligible_categories\", \"categories\": [\"staff\"], \"source\": \"territoires.paysdelaloire.fr\"}, {\"type\": \"max_awards\", \"count\": 1, \"of\": \"beneficiary\", \"source\": \"territoires.paysdelaloire.fr\"}]", "scheme_id": 32, "section": "operating", "source": "territoires.paysdelaloire.fr (règlement sans date)", "valid_from": "2024-01-01", "valid_to": null, "version": "sans date"}', 'do', NULL, '1a4e55090fbeedf17905415c847baf3f5ef39edcdeba523cb6ee22cf036da769');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (67, '1dde91f279a04c15adacdd97f1b70420', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 33, 'insert', NULL, '{"budget_chapter": "", "budget_function": "", "budget_nature": "", "budget_operation": "", "code": "PDL-GE", "family": "PDL-GE", "free_amount_1": null, "free_amount_2": null, "free_amount_3": null, "free_amount_4": null, "free_amount_5": null, "free_date_1": null, "free_date_2": null, "free_date_3": null, "free_date_4": null, "free_date_5": null, "free_text_1": "", "free_text_2": "", "free_text_3": "", "free_text_4": "", "free_text_5": "", "funder_level": "region", "funder_name": "Région Pays de la Loire", "id": 33, "in_catalogue": 1, "kind": "grant", "label": "Aide au démarrage des GE et GEIQ", "legal_basis": "", "version": 1}', 'do', NULL, '208f078706683fae38d7a4bfd6fd190cde11a9e278c52497ddb7517252ec76ca');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (68, '1dde91f279a04c15adacdd97f1b70420', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 33, 'insert', NULL, '{"deliberation": "", "id": 33, "rules": "[{\"type\": \"max_rate\", \"rate\": \"0.50\", \"when\": \"only_public_funder\", \"source\": \"territoires.paysdelaloire.fr\"}, {\"type\": \"public_aid_ceiling\", \"rate\": \"0.80\", \"when\": \"other_public_aid\", \"source\": \"territoires.paysdelaloire.fr\"}, {\"type\": \"cap\", \"scope\": \"file\", \"amount\": \"12000.00\", \"source\": \"territoires.paysdelaloire.fr\"}, {\"type\": \"eligible_categories\", \"categories\": [\"staff\"], \"source\": \"territoires.paysdelaloire.fr\"}, {\"type\": \"vat\", \"expected\": \"excluding_tax\", \"source\": \"territoires.paysdelaloire.fr\"}, {\"type\": \"max_awards\", \"count\": 1, \"of\": \"beneficiary\", \"source\": \"territoires.paysdelaloire.fr\"}]", "scheme_id": 33, "section": "operating", "source": "territoires.paysdelaloire.fr (règlement sans date)", "valid_from": "2024-01-01", "valid_to": null, "version": "sans date"}', 'do', NULL, '3e05be2270ca1f6ba682bce8e5fe9ae5086e700b58fb867da9e8310b0b123e62');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (69, '1dde91f279a04c15adacdd97f1b70420', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 34, 'insert', NULL, '{"budget_chapter": "", "budget_function": "", "budget_nature": "", "budget_operation": "", "code": "RA-CDDRA", "family": "RA-CDDRA", "free_amount_1": null, "free_amount_2": null, "free_amount_3": null, "free_amount_4": null, "free_amount_5": null, "free_date_1": null, "free_date_2": null, "free_date_3": null, "free_date_4": null, "free_date_5": null, "free_text_1": "", "free_text_2": "", "free_text_3": "", "free_text_4": "", "free_text_5": "", "funder_level": "region", "funder_name": "Région Rhône-Alpes", "id": 34, "in_catalogue": 1, "kind": "territorial_contract", "label": "Fonds territoriaux des contrats de développement durable Rhône-Alpes (CDDRA)", "legal_basis": "", "version": 1}', 'do', NULL, 'b0060d0198e6ef4ae877edd0e98dd0b0c31e834b90f7604a34e51b597e0a7101');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (70, '1dde91f279a04c15adacdd97f1b70420', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 34, 'insert', NULL, '{"deliberation": "", "id": 34, "rules": "[{\"type\": \"indicative_range\", \"low\": \"30000.00\", \"high\": \"40000.00\", \"source\": \"guide RTES 2014, l. 785\"}]", "scheme_id": 34, "section": "undivided", "source": "guide RTES 2014, l. 659, 717, 785", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, '431d31528143090827bff4d345c95243ecda25df08383cbdfb75cc466d5ae47f');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (71, '1dde91f279a04c15adacdd97f1b70420', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 35, 'insert', NULL, '{"budget_chapter": "", "budget_function": "", "budget_nature": "", "budget_operation": "", "code": "VERRIERE-INGENIERIE", "family": "VERRIERE-INGENIERIE", "free_amount_1": null, "free_amount_2": null, "free_amount_3": null, "free_amount_4": null, "free_amount_5": null, "free_date_1": null, "free_date_2": null, "free_date_3": null, "free_date_4": null, "free_date_5": null, "free_text_1": "", "free_text_2": "", "free_text_3": "", "free_text_4": "", "free_text_5": "", "funder_level": "commune", "funder_name": "La Verrière", "id": 35, "in_catalogue": 1, "kind": "accompaniment", "label": "Ingénierie communale en nature : deux agents", "legal_basis": "", "version": 1}', 'do', NULL, '5fbd850dd36b6f89c9ace10c9a3c33cc3ac71d9900cb74f9ada802982b3bd426');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (72, '1dde91f279a04c15adacdd97f1b70420', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 35, 'insert', NULL, '{"deliberation": "", "id": 35, "rules": "[{\"type\": \"accompaniment\", \"source\": \"guide RTES 2014, l. 467\"}]", "scheme_id": 35, "section": "operating", "source": "guide RTES 2014, l. 467", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, 'd077c7682d97391cffab0b5cf291582be5d828eb0d80aa58a62a6167d797f678');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (73, 'c3d633b0baf64caaba1c80407fa6ade9', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 1, 'insert', NULL, '{"amount": null, "axis": "Économie sociale et solidaire", "end": null, "id": 1, "kind": "state_region_contract", "name": "Contrat de projets État-Région Bourgogne", "notes": "Inscription de l’ESS obtenue pour le prochain contrat (2014) ; départements et Pays à associer ensuite.", "signatories": "État, Région Bourgogne", "sort_key": "contrat de projets etat region bourgogne", "source": "guide RTES 2014, l. 725", "start": null, "version": 1}', 'do', NULL, '0b72b3e9657dd20365928d2e8c7c98a323f7ef0462e44e3c006ba32dd249e3ec');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (74, 'c3d633b0baf64caaba1c80407fa6ade9', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 2, 'insert', NULL, '{"amount": null, "axis": "", "end": null, "id": 2, "kind": "ess_programme", "name": "PRDESS Bourgogne : programme régional de développement de l’ESS", "notes": "Décline l’ESS du schéma régional, où elle figure depuis 2005. PTCE non inscrits au schéma, attendus dans les programmes opérationnels européens.", "signatories": "Région Bourgogne", "sort_key": "prdess bourgogne : programme regional de developpement de l ess", "source": "guide RTES 2014, l. 711, 725", "start": null, "version": 1}', 'do', NULL, '4aa6cc05161711e78bde031e29fda8808505d3a3ad75362b7059ddd28610b732');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (75, 'c3d633b0baf64caaba1c80407fa6ade9', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 3, 'insert', NULL, '{"amount": 150000000000, "axis": "Innovation sociale sur les territoires", "end": null, "id": 3, "kind": "state_region_contract", "name": "PACTE Lorraine", "notes": "Trois ans, 3 objectifs, 17 actions, 3 volets ; financement à parité entre l’État et la Région. Le montant est celui des investissements prévus, tous volets.", "signatories": "État, Région Lorraine", "sort_key": "pacte lorraine", "source": "guide RTES 2014, l. 732-736", "start": null, "version": 1}', 'do', NULL, '18fdcc89d676378410d6f45d1252eb2cc19fd68171798624a3d80f585098db11');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (76, 'c3d633b0baf64caaba1c80407fa6ade9', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 1, 'insert', NULL, '{"framework_id": 3, "id": 1, "scheme_id": 28}', 'do', NULL, 'bfc81d068db4b9cca1b1849ac667325cb1324933c9b249197b774a50026ea6f4');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (77, 'c3d633b0baf64caaba1c80407fa6ade9', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 4, 'insert', NULL, '{"amount": null, "axis": "Coopérations économiques territoriales", "end": null, "id": 4, "kind": "economic_strategy", "name": "SRDE Rhône-Alpes", "notes": "Voté en 2011, sans nommer les PTCE. Un SRDEI est annoncé pour 2015.", "signatories": "Région Rhône-Alpes", "sort_key": "srde rhone alpes", "source": "guide RTES 2014, l. 717", "start": null, "version": 1}', 'do', NULL, '5d51f670885fa1e9e5797093024c88c8839a46e7a9ed7e74db45c3c8f19ca0f6');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (78, 'c3d633b0baf64caaba1c80407fa6ade9', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 5, 'insert', NULL, '{"amount": null, "axis": "Innovation sociale", "end": null, "id": 5, "kind": "innovation_strategy", "name": "SRI Rhône-Alpes : stratégie régionale de l’innovation", "notes": "Septembre 2013 ; prépare les programmes européens et nomme les PTCE.", "signatories": "Région Rhône-Alpes", "sort_key": "sri rhone alpes : strategie regionale de l innovation", "source": "guide RTES 2014, l. 717, 1433-1440", "start": null, "version": 1}', 'do', NULL, '79c6758835393f1039d42bd9c0bcdf3ba2ff1fb8c378ecc2cec3886bb20d5571');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (79, 'c3d633b0baf64caaba1c80407fa6ade9', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 6, 'insert', NULL, '{"amount": null, "axis": "Type d’actions 7 : acteurs de l’ESS et réseaux de l’innovation sociale", "end": "2020-12-31", "id": 6, "kind": "european_programme", "name": "PO FEDER/FSE Rhône-Alpes 2014-2020", "notes": "", "signatories": "Union européenne, Région Rhône-Alpes", "sort_key": "po feder/fse rhone alpes 2014 2020", "source": "guide RTES 2014, l. 703, 1433-1444", "start": "2014-01-01", "version": 1}', 'do', NULL, 'cda3a38df9a7ad85fc9c10ad0ac62809292f7c40efb0c1ad60ae97c02af6c2e4');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (80, 'c3d633b0baf64caaba1c80407fa6ade9', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 2, 'insert', NULL, '{"framework_id": 6, "id": 2, "scheme_id": 14}', 'do', NULL, '22c4d746f970d09eb4fea25e7c0f32bb718b48fa0cafa512c3b081e49a31ee47');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (81, 'c3d633b0baf64caaba1c80407fa6ade9', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 7, 'insert', NULL, '{"amount": null, "axis": "", "end": null, "id": 7, "kind": "territorial_contract", "name": "CDDRA : contrats de développement durable Rhône-Alpes", "notes": "Pas de crédits réservés aux PTCE : leurs projets passent par les fonds territoriaux.", "signatories": "Région Rhône-Alpes, Pays, Parcs et autres territoires", "sort_key": "cddra : contrats de developpement durable rhone alpes", "source": "guide RTES 2014, l. 659, 717, 785", "start": null, "version": 1}', 'do', NULL, 'a4f1ec808951f98188b58190dcef9d65095c8c49cf2f1886b2c99f4e800ee070');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (82, 'c3d633b0baf64caaba1c80407fa6ade9', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 3, 'insert', NULL, '{"framework_id": 7, "id": 3, "scheme_id": 34}', 'do', NULL, '9471b9e35ba3ec3757179bf9a4f09fa64c4a6be45aae347ca3dd51dcc9d952d9');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (83, 'c3d633b0baf64caaba1c80407fa6ade9', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 8, 'insert', NULL, '{"amount": null, "axis": "PTCE et innovation sociale, nouveaux champs d’intervention", "end": null, "id": 8, "kind": "economic_strategy", "name": "SRDEI Île-de-France", "notes": "", "signatories": "Région Île-de-France", "sort_key": "srdei ile de france", "source": "guide RTES 2014, l. 748-750, 1399-1409", "start": null, "version": 1}', 'do', NULL, '6c2f1efd1b802a87dbe7533ef82101f79330b29e4522f683a83824978269a54d');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (84, 'c3d633b0baf64caaba1c80407fa6ade9', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 4, 'insert', NULL, '{"framework_id": 8, "id": 4, "scheme_id": 22}', 'do', NULL, 'b60967fc0293fcecc4c16c7b60f2fda2ff41684efda5c9f826ad63e34df5d1e6');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (85, 'c3d633b0baf64caaba1c80407fa6ade9', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 5, 'insert', NULL, '{"framework_id": 8, "id": 5, "scheme_id": 23}', 'do', NULL, '2c4723c521d83f537f621aadac0b11a4db0319c3e78d24cc8f04a7bc089d15b8');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (86, 'c3d633b0baf64caaba1c80407fa6ade9', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 9, 'insert', NULL, '{"amount": null, "axis": "3.3 Structuration de l’ESS dans les PTCE", "end": null, "id": 9, "kind": "ess_programme", "name": "Politique régionale ESS Île-de-France (rapport de mise en œuvre de la SRDEI)", "notes": "Novembre 2012. Son règlement d’intervention est l’annexe 2 de la délibération.", "signatories": "Région Île-de-France", "sort_key": "politique regionale ess ile de france (rapport de mise en oeuvre de la srdei)", "source": "guide RTES 2014, l. 750, 1393-1423", "start": null, "version": 1}', 'do', NULL, 'd8ab635b48b0177b501dcb7b10a8053b38794b350e9f28d51f403a94c03c2cc7');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (87, 'c3d633b0baf64caaba1c80407fa6ade9', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 6, 'insert', NULL, '{"framework_id": 9, "id": 6, "scheme_id": 26}', 'do', NULL, '8268068e415cd2c0a6dc24db9904f07e8615465d24c768e7689108bbcc687605');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (88, 'c3d633b0baf64caaba1c80407fa6ade9', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 7, 'insert', NULL, '{"framework_id": 9, "id": 7, "scheme_id": 22}', 'do', NULL, 'e38fd1918a23810e932099247d20c0fe3a6d842c3bf1b80f23e7bbe4764542f7');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (89, 'c3d633b0baf64caaba1c80407fa6ade9', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 8, 'insert', NULL, '{"framework_id": 9, "id": 8, "scheme_id": 23}', 'do', NULL, '9ecdb8e6f0b2a238311ea3c256139d8659aec607072a6d20b77b4aa8b1d1a67f');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (90, 'c3d633b0baf64caaba1c80407fa6ade9', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 10, 'insert', NULL, '{"amount": null, "axis": "Démarche commune aux services et aux territoires", "end": null, "id": 10, "kind": "territorial_contract", "name": "Pactes pour le développement des territoires (Île-de-France)", "notes": "", "signatories": "Région Île-de-France, territoires", "sort_key": "pactes pour le developpement des territoires (ile de france)", "source": "guide RTES 2014, l. 750, 831, 1411", "start": null, "version": 1}', 'do', NULL, '450be83c006f8509c5efbdfb44ad6e137b10b48ea7f637d25c1bd1585d1ce851');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (91, 'c3d633b0baf64caaba1c80407fa6ade9', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 11, 'insert', NULL, '{"amount": null, "axis": "Structuration collective de l’ESS", "end": "2016-12-31", "id": 11, "kind": "economic_strategy", "name": "SREED Pays de la Loire 2011-2016", "notes": "Le bilan 2013 cite l’émergence et le démarrage de PTCE en Pays d’Ancenis, Pays du Mans et à La Roche-sur-Yon.", "signatories": "Région Pays de la Loire", "sort_key": "sreed pays de la loire 2011 2016", "source": "guide RTES 2014, l. 1446-1475", "start": "2011-01-01", "version": 1}', 'do', NULL, '1698050f27666006eb4d9061fbaf95cef30819350adb1ac5efd472947a9ade2f');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (92, 'c3d633b0baf64caaba1c80407fa6ade9', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 9, 'insert', NULL, '{"framework_id": 11, "id": 9, "scheme_id": 30}', 'do', NULL, '098493136647a2354f6c576873b44ef192d1d5b55a497178a4d4f768c1479009');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (93, 'c3d633b0baf64caaba1c80407fa6ade9', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 10, 'insert', NULL, '{"framework_id": 11, "id": 10, "scheme_id": 31}', 'do', NULL, '9fbb9274af38a1c27570bd293613ecb08372812a3aea6fb3e2996244deea607d');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (94, 'c3d633b0baf64caaba1c80407fa6ade9', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 12, 'insert', NULL, '{"amount": null, "axis": "Axe 2 : coopération territoriale et mutualisation", "end": null, "id": 12, "kind": "ess_programme", "name": "Règlement d’intervention ESS et innovation sociale Aquitaine", "notes": "2013, cinq axes.", "signatories": "Région Aquitaine", "sort_key": "reglement d intervention ess et innovation sociale aquitaine", "source": "guide RTES 2014, l. 743, 1454-1462", "start": null, "version": 1}', 'do', NULL, 'a5d7e4897b9645bb91982b331b532d2a4f12c158b64acf0e6ac926f0c054f2fd');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (95, 'c3d633b0baf64caaba1c80407fa6ade9', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 11, 'insert', NULL, '{"framework_id": 12, "id": 11, "scheme_id": 4}', 'do', NULL, '6cfcee080c749e0f5a7a6e0e7dc80e5593bfe90e3e6d1d26f650f38e1879375d');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (96, 'c3d633b0baf64caaba1c80407fa6ade9', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 12, 'insert', NULL, '{"framework_id": 12, "id": 12, "scheme_id": 2}', 'do', NULL, '86387c3a9b2cfc290a1aa0480192f341a25179e7f19943a0fdb0e2813551c4f4');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (97, 'c3d633b0baf64caaba1c80407fa6ade9', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 13, 'insert', NULL, '{"framework_id": 12, "id": 13, "scheme_id": 3}', 'do', NULL, 'ec6340cf3a92277fb1ef6796b8d468d5cf5fcda9bd1bf0a2682093c80be2699b');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (98, 'c3d633b0baf64caaba1c80407fa6ade9', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 13, 'insert', NULL, '{"amount": null, "axis": "Volet 1 : démarche collective d’expérimentation territoriale", "end": null, "id": 13, "kind": "ess_programme", "name": "PROGRESS Champagne-Ardenne", "notes": "Volet 1 reconduit en 2014.", "signatories": "Région Champagne-Ardenne", "sort_key": "progress champagne ardenne", "source": "guide RTES 2014, l. 711, 1477-1503", "start": null, "version": 1}', 'do', NULL, '4fa8e2792e2f95cedd744c30964e7ed9f087af732bae29182a96e3a44898b0e2');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (99, 'c3d633b0baf64caaba1c80407fa6ade9', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 14, 'insert', NULL, '{"framework_id": 13, "id": 14, "scheme_id": 6}', 'do', NULL, '13e01f07665b30b9e44bb865d6aedaa7811194204e79ff34f5647f130ec61d00');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (100, 'c3d633b0baf64caaba1c80407fa6ade9', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 15, 'insert', NULL, '{"framework_id": 13, "id": 15, "scheme_id": 7}', 'do', NULL, '2af4ef3d9b0925f29d9eda9a5cb2831262c15ff9920b8a1ed4a05311563caad3');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (101, 'c3d633b0baf64caaba1c80407fa6ade9', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 16, 'insert', NULL, '{"framework_id": 13, "id": 16, "scheme_id": 8}', 'do', NULL, '4a5b1c2e09c7a40efd859a117927c60353651a4112025a7cae20b3b24806e04f');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (102, 'c3d633b0baf64caaba1c80407fa6ade9', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 14, 'insert', NULL, '{"amount": null, "axis": "", "end": null, "id": 14, "kind": "territorial_contract", "name": "Contrats de territoire d’Ille-et-Vilaine", "notes": "Deuxième génération ; investissement et fonctionnement.", "signatories": "Département d’Ille-et-Vilaine, EPCI", "sort_key": "contrats de territoire d ille et vilaine", "source": "guide RTES 2014, l. 756", "start": null, "version": 1}', 'do', NULL, 'bc781a724dca4f5c836bc4e6119a51f79222ad88d3a9450c61a7fde1ab1ac75d');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (103, 'c3d633b0baf64caaba1c80407fa6ade9', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 17, 'insert', NULL, '{"framework_id": 14, "id": 17, "scheme_id": 9}', 'do', NULL, 'd52638e9f8fc1e4c8fdaae79289647a59ca9c961037dd942201c415965430fb4');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (104, 'c3d633b0baf64caaba1c80407fa6ade9', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 15, 'insert', NULL, '{"amount": null, "axis": "", "end": null, "id": 15, "kind": "territorial_contract", "name": "Contractualisation du Pas-de-Calais avec les EPCI", "notes": "PTCE inscrits par principe, sans crédits propres.", "signatories": "Département du Pas-de-Calais, tous les EPCI du département", "sort_key": "contractualisation du pas de calais avec les epci", "source": "guide RTES 2014, l. 794-798", "start": null, "version": 1}', 'do', NULL, 'cefda837e45e5d6dd6c91bca7ff79bd6774fd1bce96fec8d19db5ec115870441');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (105, 'c3d633b0baf64caaba1c80407fa6ade9', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 18, 'insert', NULL, '{"framework_id": 15, "id": 18, "scheme_id": 11}', 'do', NULL, '19277bf6781079563e6f7a2e3dbf21cf7588aa8b6e8f0bc2003e61ffa78bea4f');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (106, 'c3d633b0baf64caaba1c80407fa6ade9', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 16, 'insert', NULL, '{"amount": null, "axis": "Pôles de coopération territorialisés", "end": null, "id": 16, "kind": "ess_programme", "name": "Politique départementale ESS de Meurthe-et-Moselle", "notes": "Rapport de septembre 2012 ; six territoires départementaux.", "signatories": "Département de Meurthe-et-Moselle", "sort_key": "politique departementale ess de meurthe et moselle", "source": "guide RTES 2014, l. 1507-1521", "start": null, "version": 1}', 'do', NULL, 'a57e57fbf821ae7ad51f473811a19eadedf02a7bfad841667cf39c812729e717');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (107, 'c3d633b0baf64caaba1c80407fa6ade9', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 17, 'insert', NULL, '{"amount": null, "axis": "Opération 9 : diversifier les activités économiques", "end": "2014-12-31", "id": 17, "kind": "sustainable_development_plan", "name": "Agenda 21 du Sicoval 2011-2014", "notes": "", "signatories": "Communauté d’agglomération du Sicoval", "sort_key": "agenda 21 du sicoval 2011 2014", "source": "guide RTES 2014, l. 903, 1525-1539", "start": "2011-01-01", "version": 1}', 'do', NULL, 'f05eac75ecbd1a95472fc3e2c8c673f22edc97748a477b49c33f3b9dddff7613');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (108, 'c3d633b0baf64caaba1c80407fa6ade9', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 18, 'insert', NULL, '{"amount": null, "axis": "Étude puis création d’un pôle de coopération métropolitain", "end": "2014-12-31", "id": 18, "kind": "economic_strategy", "name": "PMDE de Lille Métropole, volet ESS 2011-2014", "notes": "", "signatories": "Lille Métropole Communauté urbaine", "sort_key": "pmde de lille metropole, volet ess 2011 2014", "source": "guide RTES 2014, l. 684, 1541-1549", "start": "2011-01-01", "version": 1}', 'do', NULL, 'ff8c091daf4062ab59a43b4fd692a6274c42cc5cf30bd2bfba5a4a45ebfcf531');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (109, 'c3d633b0baf64caaba1c80407fa6ade9', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 19, 'insert', NULL, '{"amount": null, "axis": "Dialogue entre acteurs de l’ESS, création d’un pôle territorial", "end": null, "id": 19, "kind": "ess_programme", "name": "Plan d’action ESS de Cergy-Pontoise", "notes": "Adopté en septembre 2012.", "signatories": "Communauté d’agglomération de Cergy-Pontoise", "sort_key": "plan d action ess de cergy pontoise", "source": "guide RTES 2014, l. 1551-1557", "start": null, "version": 1}', 'do', NULL, '2bbc976db535d4fc128b06163f696dbdeb4b63359396b3335a38eef2d2b5d46e');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (110, 'c3d633b0baf64caaba1c80407fa6ade9', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 20, 'insert', NULL, '{"amount": null, "axis": "Ouverture d’un pôle de coopération sur l’île de Nantes", "end": "2014-12-31", "id": 20, "kind": "ess_programme", "name": "Plan d’actions ESS de Nantes Métropole 2013-2014", "notes": "", "signatories": "Nantes Métropole", "sort_key": "plan d actions ess de nantes metropole 2013 2014", "source": "guide RTES 2014, l. 1559-1579", "start": "2013-01-01", "version": 1}', 'do', NULL, 'd1a501984167681d569837e49179c857f53e66cb3c748fa984a3f73dbb9d70cf');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (111, 'c3d633b0baf64caaba1c80407fa6ade9', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 21, 'insert', NULL, '{"amount": null, "axis": "Axe 2.3.2 : montage d’un PTCE", "end": "2015-12-31", "id": 21, "kind": "ess_programme", "name": "PROCESS : coopération de l’ESS en Loire Sud 2012-2015", "notes": "", "signatories": "Saint-Étienne Métropole", "sort_key": "process : cooperation de l ess en loire sud 2012 2015", "source": "guide RTES 2014, l. 1581-1592", "start": "2012-01-01", "version": 1}', 'do', NULL, '9d26dbc85cbc6b86564f621906165c4a8e261f9a84d04ca683afe33553e1b703');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (112, 'bed0b5d5a9544bb1998a44a872ab7513', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Achever la création du fichier', 'journal_head', 1, 'insert', NULL, '{}', 'mark', NULL, '2dd23f308e58549efae36529eec3d9fad59a107bd019943af8e01275ffca9b7d');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (113, 'ba724ddbe4674ff89e7e11aa93ce56c3', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Créer le PTCE « L’Arbre des Ardaines »', 'ptce', 1, 'insert', NULL, '{"activities": "", "bearer_form": "", "commune": "", "created_year": null, "departments": "", "free_amount_1": null, "free_amount_2": null, "free_amount_3": null, "free_amount_4": null, "free_amount_5": null, "free_date_1": null, "free_date_2": null, "free_date_3": null, "free_date_4": null, "free_date_5": null, "free_text_1": "", "free_text_2": "", "free_text_3": "", "free_text_4": "", "free_text_5": "", "id": 1, "name": "L’Arbre des Ardaines", "place": "", "place_built_m2": null, "place_kind": "", "place_land_m2": null, "place_owner": "", "priority_district": null, "region": "", "region_at_source": "", "sort_key": "arbre des ardaines", "source": "", "territory": "", "territory_type": null, "version": 1, "website": ""}', 'do', NULL, 'a5aeb350378075dc2c7853bcf21f88028c6716d4cb2fad73791b77caa877b452');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (114, '543de44012bb456d9f8919cdeb8b6f22', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Créer le dossier 2026-001', 'funding_file', 1, 'insert', NULL, '{"acknowledged_on": null, "autonomy_plan": 0, "beneficiary_id": null, "budget_chapter": "", "budget_function": "", "budget_nature": "", "budget_operation": "", "decided_on": null, "decision": "not_listed", "deposited_on": "2026-01-12", "documents_due_on": null, "eligible_base": null, "end": null, "framework_axis_id": null, "free_amount_1": null, "free_amount_2": null, "free_amount_3": null, "free_amount_4": null, "free_amount_5": null, "free_date_1": null, "free_date_2": null, "free_date_3": null, "free_date_4": null, "free_date_5": null, "free_text_1": "", "free_text_2": "", "free_text_3": "", "free_text_4": "", "free_text_5": "", "id": 1, "instruction": "draft", "instructor": "Agent d’essai", "listed_on": null, "max_amount": null, "notes": "", "number": "2026-001", "number_sort_key": "000000002026 000000000001", "proposed": null, "ptce_id": 1, "renewal_of_id": null, "requested": null, "scheme_version_id": 34, "score": null, "section": "undivided", "service_opinion": "", "split": null, "stage": null, "start": null, "state_aid": null, "stated_year": null, "title": "Filière bois", "title_sort_key": "filiere bois", "total_cost": null, "vat": null, "version": 1, "voted": null, "waiting_rank": null}', 'do', NULL, '49899382c1b30e584e14c1ecb35716fd4432ad636e5506744d139603ac825418');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (115, '543de44012bb456d9f8919cdeb8b6f22', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Créer le dossier 2026-001', 'plan_line', 1, 'insert', NULL, '{"amount": 0, "funder": "Région Rhône-Alpes", "funding_file_id": 1, "id": 1, "in_kind": 0, "level": "region", "obtained": 0, "ours": 1, "position": 0, "public": 1}', 'do', NULL, '7f4b975fa5ec9dc7b4ad3fea71b88fca3c20175174f17776eacba102f8fad5ec');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (116, '543de44012bb456d9f8919cdeb8b6f22', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Créer le dossier 2026-001', 'funding_file', 1, 'update', '{"eligible_base": null, "max_amount": null, "version": 1}', '{"eligible_base": 0, "max_amount": 0, "version": 2}', 'do', NULL, '106e0843afc07c017d87957325f770098d63faf853d6271ab1c3df0122282066');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (117, '890d4154e04d40518674e9c8f257120f', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Saisir la demande', 'organisation', 1, 'insert', NULL, '{"address": "", "commune": "", "commune_code": "", "commune_sort_key": "", "ess": 0, "fiscal_year_end_month": 12, "free_amount_1": null, "free_amount_2": null, "free_amount_3": null, "free_amount_4": null, "free_amount_5": null, "free_date_1": null, "free_date_2": null, "free_date_3": null, "free_date_4": null, "free_date_5": null, "free_text_1": "", "free_text_2": "", "free_text_3": "", "free_text_4": "", "free_text_5": "", "id": 1, "kind": "local_authority", "legal_category": "", "legal_form": "", "name": "Le Fil du bois", "notes": "", "qualities": "", "rna": "", "single_undertaking": "", "siret": "", "sort_key": "fil du bois", "version": 1, "website": ""}', 'do', NULL, '5cc388d143b6dc9f41900a84401b697f1428710051e50184914ab2279739cc8d');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (118, '890d4154e04d40518674e9c8f257120f', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Saisir la demande', 'funding_file', 1, 'update', '{"requested": null, "total_cost": null, "version": 2}', '{"requested": 3000000, "total_cost": 4000000, "version": 3}', 'do', NULL, '638204dbab3ce19aa8c96be9c5c834241b346eccc19fd8947a2eab83124ced24');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (119, '890d4154e04d40518674e9c8f257120f', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Saisir la demande', 'cost_line', 1, 'insert', NULL, '{"category": "study", "funding_file_id": 1, "id": 1, "label": "", "position": 0, "presented": 4000000, "reason": "", "retained": null}', 'do', NULL, 'a154a08cbbeb0ba25e119eaf4c57cc928db2414ac59e381bea177eb9914fcf63');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (120, '890d4154e04d40518674e9c8f257120f', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Saisir la demande', 'funding_file', 1, 'update', '{"beneficiary_id": null, "eligible_base": 0, "max_amount": 0, "version": 3}', '{"beneficiary_id": 1, "eligible_base": 4000000, "max_amount": 4000000, "version": 4}', 'do', NULL, '8e41d650ed4475dd3d59a588903ab5aa5391f5ea07af477edb3dab6c18db0684');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (121, '890d4154e04d40518674e9c8f257120f', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Saisir la demande', 'plan_line', 1, 'update', '{"amount": 0}', '{"amount": 3000000}', 'do', NULL, '12c86ab61a6106957f99715c8bc6494791b0b4a2f2c59961c09cdfbd7efbcd58');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (122, '5d51c8c2c79249a796bba2df63abee6f', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Terminer l’instruction du dossier 2026-001', 'funding_file_move', 1, 'insert', NULL, '{"author": "Agent d’essai", "axis": "instruction", "funding_file_id": 1, "id": 1, "moved_at": "2026-03-02T09:30:00.000+00:00", "previous": "draft", "reason": "", "target": "submitted"}', 'do', NULL, '14bad23e23714437280b6a59c465256fb6a201697fdc4c512fb5342203d40f23');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (123, '5d51c8c2c79249a796bba2df63abee6f', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Terminer l’instruction du dossier 2026-001', 'funding_file_move', 2, 'insert', NULL, '{"author": "Agent d’essai", "axis": "instruction", "funding_file_id": 1, "id": 2, "moved_at": "2026-03-02T09:30:00.000+00:00", "previous": "submitted", "reason": "", "target": "complete"}', 'do', NULL, '55376f63621eaaa9a83402160df69636b1161b9dd0855498be2c26bfacac3500');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (124, '5d51c8c2c79249a796bba2df63abee6f', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Terminer l’instruction du dossier 2026-001', 'funding_file_move', 3, 'insert', NULL, '{"author": "Agent d’essai", "axis": "instruction", "funding_file_id": 1, "id": 3, "moved_at": "2026-03-02T09:30:00.000+00:00", "previous": "complete", "reason": "", "target": "under_review"}', 'do', NULL, 'ee7000633203a93baf51f3ec36f78a0c36d1c8bd24a8bfe06c6f593b87db9790');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (125, '5d51c8c2c79249a796bba2df63abee6f', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Terminer l’instruction du dossier 2026-001', 'funding_file_move', 4, 'insert', NULL, '{"author": "Agent d’essai", "axis": "instruction", "funding_file_id": 1, "id": 4, "moved_at": "2026-03-02T09:30:00.000+00:00", "previous": "under_review", "reason": "", "target": "reviewed"}', 'do', NULL, 'd9ff3821cacba709dda2f968af92ac5cda21e5bdeb7721c2673cddebe8228bbe');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (126, '5d51c8c2c79249a796bba2df63abee6f', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Terminer l’instruction du dossier 2026-001', 'funding_file', 1, 'update', '{"instruction": "draft", "version": 4}', '{"instruction": "reviewed", "version": 5}', 'do', NULL, '46e766b6e9fe28278195c10a3cbd431d010d39df1d6fa4402946f0e0fae586d6');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (127, 'a1036cb6e1664bfca8281b716f680e34', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Proposer le dossier 2026-001', 'funding_file_move', 5, 'insert', NULL, '{"author": "Agent d’essai", "axis": "decision", "funding_file_id": 1, "id": 5, "moved_at": "2026-03-02T09:30:00.000+00:00", "previous": "not_listed", "reason": "", "target": "proposed"}', 'do', NULL, 'af8834f6e700b2f96039458ce398325ba89aca9fab1af2f80feffbacd779b7fc');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (128, 'a1036cb6e1664bfca8281b716f680e34', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Proposer le dossier 2026-001', 'funding_file', 1, 'update', '{"decision": "not_listed", "proposed": null, "version": 5}', '{"decision": "proposed", "proposed": 2000000, "version": 6}', 'do', NULL, 'c7a622032c33247cf34a43d01b4ab73c2f5f03b712f83d255cc864e67a733d07');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (129, '6bb30bab0d6c4530b3603dd319891dc2', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Créer la séance du 04/05/2026', 'committee_session', 1, 'insert', NULL, '{"body": "council", "envelopes": "", "held_on": "2026-05-04", "id": 1, "status": "planned", "title": "", "version": 1}', 'do', NULL, '3ed9268ce1fdd0fb9dd060c8eae0dc738684299f7f4f5b5927b2b9d8efca9926');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (130, 'db0844881ba649db83bae675fa2a45fc', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Inscrire 1 dossier à l’ordre du jour', 'funding_file_move', 6, 'insert', NULL, '{"author": "Agent d’essai", "axis": "decision", "funding_file_id": 1, "id": 6, "moved_at": "2026-03-02T09:30:00.000+00:00", "previous": "proposed", "reason": "", "target": "listed"}', 'do', NULL, '4d78dab52a16ffef2da7fc0528ecc86b2a98ae12e3b6da6719822bfb0915b9d8');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (131, 'db0844881ba649db83bae675fa2a45fc', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Inscrire 1 dossier à l’ordre du jour', 'agenda_item', 1, 'insert', NULL, '{"abstentions": null, "funding_file_id": 1, "id": 1, "not_taking_part": null, "opinion": null, "position": 0, "proposed": null, "recused": "", "remark": "", "session_id": 1, "submitted": "", "vote": null, "voted_amount": null, "votes_against": null, "votes_for": null}', 'do', NULL, 'f7ae0a4d14320cc2195b2770f528f1699b95a20062e5441e59cbed2e383624be');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (132, 'db0844881ba649db83bae675fa2a45fc', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Inscrire 1 dossier à l’ordre du jour', 'committee_session', 1, 'update', '{"version": 1}', '{"version": 2}', 'do', NULL, '1975e2b6d4fc9510ff6acb31b261841b9e04ddc7b3b93bf2325a150a15098c17');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (133, 'db0844881ba649db83bae675fa2a45fc', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Inscrire 1 dossier à l’ordre du jour', 'funding_file', 1, 'update', '{"decision": "proposed", "listed_on": null, "version": 6}', '{"decision": "listed", "listed_on": "2026-05-04", "version": 7}', 'do', NULL, '1c4a96bbdeb9ad07b5537223b7fa967a6c39517541689bd243ded40c4cf852a9');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (134, 'd8b06ec38c6e473a922f64dbf6da3b86', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Enregistrer un vote', 'funding_file_move', 7, 'insert', NULL, '{"author": "Agent d’essai", "axis": "decision", "funding_file_id": 1, "id": 7, "moved_at": "2026-03-02T09:30:00.000+00:00", "previous": "listed", "reason": "", "target": "granted"}', 'do', NULL, 'ffeeea893e088b841b601faebb14d24cbdbfe508acb8e733d8270ac976867930');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (135, 'd8b06ec38c6e473a922f64dbf6da3b86', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Enregistrer un vote', 'agenda_item', 1, 'update', '{"proposed": null, "submitted": "", "vote": null, "voted_amount": null}', '{"proposed": 2000000, "submitted": "{\"Mapping\":{\"cells\":{\"Mapping\":{\"beneficiary\":\"Le Fil du bois\",\"siret\":\"\",\"legal_form\":\"\",\"commune\":\"\",\"earlier\":{\"Decimal\":\"0.00\"},\"number\":\"2026-001\",\"scheme\":\"RA-CDDRA\",\"scheme_label\":\"Fonds territoriaux des contrats de développement durable Rhône-Alpes (CDDRA)\",\"rules\":\"version 2013, guide RTES 2014, l. 659, 717, 785\",\"ptce\":\"L’Arbre des Ardaines\",\"title\":\"Filière bois\",\"total_cost\":{\"Decimal\":\"40000.00\"},\"vat\":\"\",\"base\":{\"Decimal\":\"40000.00\"},\"plan_europe\":{\"Decimal\":\"0.00\"},\"plan_state\":{\"Decimal\":\"0.00\"},\"plan_region\":{\"Decimal\":\"0.00\"},\"plan_department\":{\"Decimal\":\"0.00\"},\"plan_intercommunality\":{\"Decimal\":\"0.00\"},\"plan_commune\":{\"Decimal\":\"0.00\"},\"plan_social_body\":{\"Decimal\":\"0.00\"},\"plan_private\":{\"Decimal\":\"0.00\"},\"plan_own\":{\"Decimal\":\"0.00\"},\"co_funders\":\"\",\"rate\":{\"Decimal\":\"0.5\"},\"requested\":{\"Decimal\":\"30000.00\"},\"maximum\":{\"Decimal\":\"40000.00\"},\"proposed\":{\"Decimal\":\"20000.00\"},\"year_2026\":{\"Decimal\":\"20000.00\"},\"budget_chapter\":\"\",\"budget_function\":\"\",\"budget_nature\":\"\",\"budget_operation\":\"\",\"service_opinion\":\"\",\"derogations\":\"\"}},\"note\":{\"Note\":{\"heading\":\"Dossier 2026-001 – note de calcul\",\"title\":\"Filière bois\",\"facts\":[{\"Fact\":{\"label\":\"PTCE\",\"text\":\"L’Arbre des Ardaines\"}},{\"Fact\":{\"label\":\"Bénéficiaire\",\"text\":\"Le Fil du bois\"}},{\"Fact\":{\"label\":\"Dispositif\",\"text\":\"RA-CDDRA – Fonds territoriaux des contrats de développement durable Rhône-Alpes (CDDRA)\"}},{\"Fact\":{\"label\":\"Règlement\",\"text\":\"version 2013, guide RTES 2014, l. 659, 717, 785\"}},{\"Fact\":{\"label\":\"Financeur\",\"text\":\"Région Rhône-Alpes\"}},{\"Fact\":{\"label\":\"Déposé le\",\"text\":\"12 janvier 2026\"}},{\"Fact\":{\"label\":\"Stade, section\",\"text\":\"Indifférenciée\",\"right\":true}},{\"Fact\":{\"label\":\"Instruit par\",\"text\":\"Agent d’essai\",\"right\":true}}],\"figures\":[{\"Figure\":{\"label\":\"Coût total\",\"text\":\"40 000,00 €\"}},{\"Figure\":{\"label\":\"Assiette retenue\",\"text\":\"40 000,00 €\"}},{\"Figure\":{\"label\":\"Demandé\",\"text\":\"30 000,00 €\"}},{\"Figure\":{\"label\":\"Maximum\",\"text\":\"40 000,00 €\",\"strong\":true}},{\"Figure\":{\"label\":\"Proposé (50 % de l’assiette)\",\"text\":\"20 000,00 €\"}}],\"beside\":[{\"Table\":{\"key\":\"costs\",\"name\":\"Dépenses\",\"title\":\"Dépenses\",\"columns\":[{\"Column\":{\"key\":\"cost\",\"heading\":\"Dépense\",\"wrap\":true}},{\"Column\":{\"key\":\"presented\",\"heading\":\"Présenté\",\"kind\":\"amount\",\"total\":{\"Total\":\"sum\"}}},{\"Column\":{\"key\":\"retained\",\"heading\":\"Retenu\",\"kind\":\"amount\",\"total\":{\"Total\":\"sum\"}}}],\"rows\":[[\"Étude-action\",{\"Decimal\":\"40000.00\"},{\"Decimal\":\"40000.00\"}]],\"empty_text\":\"Aucune dépense saisie.\"}},{\"Table\":{\"key\":\"plan\",\"name\":\"Plan de financement\",\"title\":\"Plan de financement\",\"columns\":[{\"Column\":{\"key\":\"funder\",\"heading\":\"Financeur\",\"wrap\":true}},{\"Column\":{\"key\":\"status\",\"heading\":\"État\",\"wrap\":true}},{\"Column\":{\"key\":\"amount\",\"heading\":\"Montant\",\"kind\":\"amount\",\"total\":{\"Total\":\"sum\"}}}],\"rows\":[[\"Région Rhône-Alpes (Région)\",\"Notre aide\",{\"Decimal\":\"30000.00\"}]],\"empty_text\":\"Aucune ressource saisie.\"}}],\"tables\":[{\"Table\":{\"key\":\"steps\",\"name\":\"Calcul\",\"title\":\"Calcul du maximum, règle après règle\",\"columns\":[{\"Column\":{\"key\":\"text\",\"heading\":\"Étape\",\"wrap\":true}},{\"Column\":{\"key\":\"amount\",\"heading\":\"Montant\",\"kind\":\"amount\"}},{\"Column\":{\"key\":\"source\",\"heading\":\"Source\",\"kind\":\"source\",\"wrap\":true}}],\"rows\":[[\"Assiette retenue : 40 000,00 € sur 40 000,00 € de dépenses présentées.\",{\"Decimal\":\"40000.00\"},\"\"],[\"Coût restant à financer : 40 000,00 € − 0,00 € obtenus = 40 000,00 € : pas de surfinancement.\",{\"Decimal\":\"40000.00\"},\"\"]],\"empty_text\":\"Aucune règle ne s’applique.\"}},{\"Table\":{\"key\":\"schedule\",\"name\":\"Montant suggéré, par année civile\",\"title\":\"Montant suggéré, par année civile\",\"columns\":[{\"Column\":{\"key\":\"part_0\",\"heading\":\"2026\",\"kind\":\"amount\"}},{\"Column\":{\"key\":\"total\",\"heading\":\"Ensemble\",\"kind\":\"amount\"}}],\"rows\":[[{\"Decimal\":\"30000.00\"},{\"Decimal\":\"30000.00\"}]]}},{\"Table\":{\"key\":\"findings\",\"name\":\"Constats\",\"title\":\"Constats\",\"columns\":[{\"Column\":{\"key\":\"severity\",\"heading\":\"Gravité\",\"wrap\":true}},{\"Column\":{\"key\":\"text\",\"heading\":\"Constat\",\"wrap\":true}},{\"Column\":{\"key\":\"source\",\"heading\":\"Source\",\"kind\":\"source\",\"wrap\":true}}],\"rows\":[[\"À vérifier\",\"Il manque le plan de financement.\",\"\"],[\"À vérifier\",\"Il manque les dates de début et de fin.\",\"\"],[\"Pour information\",\"La source ne fixe pas de taux : l’assiette entière est prise en compte.\",\"\"]],\"empty_text\":\"Rien à signaler.\"}}],\"statement\":[\"selon la version 2013 du dispositif RA-CDDRA, en vigueur depuis le 1er janvier 2013.\"]}}}}", "vote": "granted", "voted_amount": 2000000}', 'do', NULL, 'ac7e580178b95822eed3f904f2c846b21f67ee377d4d7c350c09af33afb6c315');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (136, 'd8b06ec38c6e473a922f64dbf6da3b86', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Enregistrer un vote', 'committee_session', 1, 'update', '{"envelopes": "", "version": 2}', '{"envelopes": "{\"Mapping\":{}}", "version": 3}', 'do', NULL, '7eff01a008d1b28ed0b14f85be32608cfee4ff82e5ffe4abfb94489bcd50073b');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (137, 'd8b06ec38c6e473a922f64dbf6da3b86', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Enregistrer un vote', 'funding_file', 1, 'update', '{"decided_on": null, "decision": "listed", "listed_on": "2026-05-04", "version": 7, "voted": null}', '{"decided_on": "2026-05-04", "decision": "granted", "listed_on": null, "version": 8, "voted": 2000000}', 'do', NULL, '283a9557f6fa1df7345cca773202b2c3a888b9f80a01a23d78957f78a8562b0b');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (138, 'd8b06ec38c6e473a922f64dbf6da3b86', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Enregistrer un vote', 'agreement', 1, 'insert', NULL, '{"actual_base": null, "amount": 2000000, "closed_on": null, "commitment_number": "", "committed_on": null, "end": null, "extended_to": null, "final_amount": null, "funding_file_id": 1, "id": 1, "lapsed_on": null, "note": "", "notified_on": null, "number": "", "prepared_on": null, "published_as": "", "published_on": null, "required": null, "settled_on": null, "signed_on": null, "version": 1}', 'do', NULL, 'ecbbe80dbaaad4a808ee452e1126820a1b6067a4703c73ad7fb77f1e04bd48a8');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (139, 'd8b06ec38c6e473a922f64dbf6da3b86', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Enregistrer un vote', 'instalment', 1, 'insert', NULL, '{"agreement_id": 1, "amount": 2000000, "condition": "", "id": 1, "kind": "balance", "planned_on": null, "position": 0}', 'do', NULL, '3d9132a4db635187710335dacccf59591847b5ba861e4826d3a7c85b50d08918');
INSERT INTO "journal_head" ("id", "last_id", "last_hash") VALUES (1, 139, '3d9132a4db635187710335dacccf59591847b5ba861e4826d3a7c85b50d08918');
INSERT INTO "organisation" ("id", "version", "name", "sort_key", "kind", "ess", "siret", "rna", "legal_form", "commune", "commune_sort_key", "commune_code", "address", "website", "legal_category", "qualities", "fiscal_year_end_month", "single_undertaking", "notes", "free_text_1", "free_text_2", "free_text_3", "free_text_4", "free_text_5", "free_amount_1", "free_amount_2", "free_amount_3", "free_amount_4", "free_amount_5", "free_date_1", "free_date_2", "free_date_3", "free_date_4", "free_date_5") VALUES (1, 1, 'Le Fil du bois', 'fil du bois', 'local_authority', 0, '', '', '', '', '', '', '', '', '', '', 12, '', '', '', '', '', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "funder" ("id", "version", "name", "level", "ours", "siret") VALUES (1, 1, 'Région d’essai', 'region', 1, '');
INSERT INTO "ptce" ("id", "version", "name", "sort_key", "region", "region_at_source", "departments", "commune", "territory", "territory_type", "priority_district", "created_year", "website", "bearer_form", "activities", "place", "place_kind", "place_owner", "place_built_m2", "place_land_m2", "source", "free_text_1", "free_text_2", "free_text_3", "free_text_4", "free_text_5", "free_amount_1", "free_amount_2", "free_amount_3", "free_amount_4", "free_amount_5", "free_date_1", "free_date_2", "free_date_3", "free_date_4", "free_date_5") VALUES (1, 1, 'L’Arbre des Ardaines', 'arbre des ardaines', '', '', '', '', '', NULL, NULL, NULL, '', '', '', '', '', '', NULL, NULL, '', '', '', '', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue", "budget_chapter", "budget_function", "budget_nature", "budget_operation", "free_text_1", "free_text_2", "free_text_3", "free_text_4", "free_text_5", "free_amount_1", "free_amount_2", "free_amount_3", "free_amount_4", "free_amount_5", "free_date_1", "free_date_2", "free_date_3", "free_date_4", "free_date_5") VALUES (1, 1, 'AGGLO-3ANS', 'Soutien à l’amorçage, autonomie à trois ans', 'AGGLO-3ANS', 'grant', 'Clermont Communauté', 'intercommunality', '', 1, '', '', '', '', '', '', '', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue", "budget_chapter", "budget_function", "budget_nature", "budget_operation", "free_text_1", "free_text_2", "free_text_3", "free_text_4", "free_text_5", "free_amount_1", "free_amount_2", "free_amount_3", "free_amount_4", "free_amount_5", "free_date_1", "free_date_2", "free_date_3", "free_date_4", "free_date_5") VALUES (2, 1, 'AQ-2008-COOP', 'Appels à projets à la coopération', 'AQ-COOP', 'call', 'Région Aquitaine', 'region', '', 1, '', '', '', '', '', '', '', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue", "budget_chapter", "budget_function", "budget_nature", "budget_operation", "free_text_1", "free_text_2", "free_text_3", "free_text_4", "free_text_5", "free_amount_1", "free_amount_2", "free_amount_3", "free_amount_4", "free_amount_5", "free_date_1", "free_date_2", "free_date_3", "free_date_4", "free_date_5") VALUES (3, 1, 'AQ-AMI-IS', 'Appel à manifestation d’intérêt innovation sociale', 'AQ-RI-ESS', 'ami', 'Région Aquitaine', 'region', '', 1, '', '', '', '', '', '', '', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue", "budget_chapter", "budget_function", "budget_nature", "budget_operation", "free_text_1", "free_text_2", "free_text_3", "free_text_4", "free_text_5", "free_amount_1", "free_amount_2", "free_amount_3", "free_amount_4", "free_amount_5", "free_date_1", "free_date_2", "free_date_3", "free_date_4", "free_date_5") VALUES (4, 1, 'AQ-RI-ESS-AXE2', 'Coopération territoriale et mutualisation (axe 2 du règlement ESS)', 'AQ-RI-ESS', 'grant', 'Région Aquitaine', 'region', '', 1, '', '', '', '', '', '', '', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue", "budget_chapter", "budget_function", "budget_nature", "budget_operation", "free_text_1", "free_text_2", "free_text_3", "free_text_4", "free_text_5", "free_amount_1", "free_amount_2", "free_amount_3", "free_amount_4", "free_amount_5", "free_date_1", "free_date_2", "free_date_3", "free_date_4", "free_date_5") VALUES (5, 1, 'BFC-2013-AIST', 'Actions innovantes et structurantes des territoires', 'BFC-2013-AIST', 'multi_year_grant', 'Région Bourgogne', 'region', '', 1, '', '', '', '', '', '', '', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue", "budget_chapter", "budget_function", "budget_nature", "budget_operation", "free_text_1", "free_text_2", "free_text_3", "free_text_4", "free_text_5", "free_amount_1", "free_amount_2", "free_amount_3", "free_amount_4", "free_amount_5", "free_date_1", "free_date_2", "free_date_3", "free_date_4", "free_date_5") VALUES (6, 1, 'CA-PROGRESS-1', 'PROGRESS volet 1 : démarche collective d’expérimentation territoriale', 'PROGRESS', 'grant', 'Région Champagne-Ardenne', 'region', '', 1, '', '', '', '', '', '', '', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue", "budget_chapter", "budget_function", "budget_nature", "budget_operation", "free_text_1", "free_text_2", "free_text_3", "free_text_4", "free_text_5", "free_amount_1", "free_amount_2", "free_amount_3", "free_amount_4", "free_amount_5", "free_date_1", "free_date_2", "free_date_3", "free_date_4", "free_date_5") VALUES (7, 1, 'CA-PROGRESS-2', 'PROGRESS volet 2 : appui à l’émergence de projets', 'PROGRESS', 'grant', 'Région Champagne-Ardenne', 'region', '', 1, '', '', '', '', '', '', '', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue", "budget_chapter", "budget_function", "budget_nature", "budget_operation", "free_text_1", "free_text_2", "free_text_3", "free_text_4", "free_text_5", "free_amount_1", "free_amount_2", "free_amount_3", "free_amount_4", "free_amount_5", "free_date_1", "free_date_2", "free_date_3", "free_date_4", "free_date_5") VALUES (8, 1, 'CA-PROGRESS-3', 'PROGRESS volet 3 : appui à l’émergence de projets', 'PROGRESS', 'grant', 'Région Champagne-Ardenne', 'region', '', 1, '', '', '', '', '', '', '', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue", "budget_chapter", "budget_function", "budget_nature", "budget_operation", "free_text_1", "free_text_2", "free_text_3", "free_text_4", "free_text_5", "free_amount_1", "free_amount_2", "free_amount_3", "free_amount_4", "free_amount_5", "free_date_1", "free_date_2", "free_date_3", "free_date_4", "free_date_5") VALUES (9, 1, 'CG35-CT', 'Contrats de territoire avec les EPCI', 'CG35-CT', 'territorial_contract', 'Département d’Ille-et-Vilaine', 'department', '', 1, '', '', '', '', '', '', '', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue", "budget_chapter", "budget_function", "budget_nature", "budget_operation", "free_text_1", "free_text_2", "free_text_3", "free_text_4", "free_text_5", "free_amount_1", "free_amount_2", "free_amount_3", "free_amount_4", "free_amount_5", "free_date_1", "free_date_2", "free_date_3", "free_date_4", "free_date_5") VALUES (10, 1, 'CG35-INNOV-ESS', 'Projets innovants de l’ESS', 'CG35-ESS', 'grant', 'Département d’Ille-et-Vilaine', 'department', '', 1, '', '', '', '', '', '', '', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue", "budget_chapter", "budget_function", "budget_nature", "budget_operation", "free_text_1", "free_text_2", "free_text_3", "free_text_4", "free_text_5", "free_amount_1", "free_amount_2", "free_amount_3", "free_amount_4", "free_amount_5", "free_date_1", "free_date_2", "free_date_3", "free_date_4", "free_date_5") VALUES (11, 1, 'CG62-EPCI', 'Contractualisation avec les EPCI (sans moyens directs)', 'CG62-EPCI', 'territorial_contract', 'Département du Pas-de-Calais', 'department', '', 1, '', '', '', '', '', '', '', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue", "budget_chapter", "budget_function", "budget_nature", "budget_operation", "free_text_1", "free_text_2", "free_text_3", "free_text_4", "free_text_5", "free_amount_1", "free_amount_2", "free_amount_3", "free_amount_4", "free_amount_5", "free_date_1", "free_date_2", "free_date_3", "free_date_4", "free_date_5") VALUES (12, 1, 'DLA', 'Dispositif local d’accompagnement', 'DLA', 'accompaniment', 'État et Caisse des Dépôts', 'state', '', 1, '', '', '', '', '', '', '', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue", "budget_chapter", "budget_function", "budget_nature", "budget_operation", "free_text_1", "free_text_2", "free_text_3", "free_text_4", "free_text_5", "free_amount_1", "free_amount_2", "free_amount_3", "free_amount_4", "free_amount_5", "free_date_1", "free_date_2", "free_date_3", "free_date_4", "free_date_5") VALUES (13, 1, 'FEADER', 'Fonds européen agricole pour le développement rural', 'FESI-FEADER', 'grant', 'Union européenne (FEADER)', 'europe', '', 1, '', '', '', '', '', '', '', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue", "budget_chapter", "budget_function", "budget_nature", "budget_operation", "free_text_1", "free_text_2", "free_text_3", "free_text_4", "free_text_5", "free_amount_1", "free_amount_2", "free_amount_3", "free_amount_4", "free_amount_5", "free_date_1", "free_date_2", "free_date_3", "free_date_4", "free_date_5") VALUES (14, 1, 'FEDER-RA-A7', 'FEDER Rhône-Alpes, type d’actions 7 : acteurs de l’ESS et innovation sociale', 'FESI-RA', 'grant', 'Union européenne (FEDER, Région Rhône-Alpes)', 'europe', '', 1, '', '', '', '', '', '', '', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue", "budget_chapter", "budget_function", "budget_nature", "budget_operation", "free_text_1", "free_text_2", "free_text_3", "free_text_4", "free_text_5", "free_amount_1", "free_amount_2", "free_amount_3", "free_amount_4", "free_amount_5", "free_date_1", "free_date_2", "free_date_3", "free_date_4", "free_date_5") VALUES (15, 1, 'FR-2013-AAP-PTCE', 'Appel à projets interministériel PTCE', 'FR-AAP-PTCE', 'call', 'État', 'state', '', 1, '', '', '', '', '', '', '', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue", "budget_chapter", "budget_function", "budget_nature", "budget_operation", "free_text_1", "free_text_2", "free_text_3", "free_text_4", "free_text_5", "free_amount_1", "free_amount_2", "free_amount_3", "free_amount_4", "free_amount_5", "free_date_1", "free_date_2", "free_date_3", "free_date_4", "free_date_5") VALUES (16, 1, 'FR-2015-AAP2', 'Deuxième appel à projets PTCE', 'FR-AAP-PTCE', 'call', 'État et Caisse des Dépôts', 'state', '', 1, '', '', '', '', '', '', '', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue", "budget_chapter", "budget_function", "budget_nature", "budget_operation", "free_text_1", "free_text_2", "free_text_3", "free_text_4", "free_text_5", "free_amount_1", "free_amount_2", "free_amount_3", "free_amount_4", "free_amount_5", "free_date_1", "free_date_2", "free_date_3", "free_date_4", "free_date_5") VALUES (17, 1, 'FR-2021-AMI-P1', 'AMI PTCE émergents (phase 1)', 'FR-AMI-PTCE', 'accompaniment', 'État', 'state', '', 1, '', '', '', '', '', '', '', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue", "budget_chapter", "budget_function", "budget_nature", "budget_operation", "free_text_1", "free_text_2", "free_text_3", "free_text_4", "free_text_5", "free_amount_1", "free_amount_2", "free_amount_3", "free_amount_4", "free_amount_5", "free_date_1", "free_date_2", "free_date_3", "free_date_4", "free_date_5") VALUES (18, 1, 'FR-2021-AMI-P2', 'AMI PTCE (phase 2)', 'FR-AMI-PTCE', 'ami', 'État', 'state', '', 1, '', '', '', '', '', '', '', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue", "budget_chapter", "budget_function", "budget_nature", "budget_operation", "free_text_1", "free_text_2", "free_text_3", "free_text_4", "free_text_5", "free_amount_1", "free_amount_2", "free_amount_3", "free_amount_4", "free_amount_5", "free_date_1", "free_date_2", "free_date_3", "free_date_4", "free_date_5") VALUES (19, 1, 'FR-2025-AMI', 'AMI « Financer le développement des PTCE »', 'FR-AMI-PTCE', 'ami', 'État', 'state', '', 1, '', '', '', '', '', '', '', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue", "budget_chapter", "budget_function", "budget_nature", "budget_operation", "free_text_1", "free_text_2", "free_text_3", "free_text_4", "free_text_5", "free_amount_1", "free_amount_2", "free_amount_3", "free_amount_4", "free_amount_5", "free_date_1", "free_date_2", "free_date_3", "free_date_4", "free_date_5") VALUES (20, 1, 'FSE', 'Fonds social européen', 'FESI-FSE', 'grant', 'Union européenne (FSE)', 'europe', '', 1, '', '', '', '', '', '', '', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue", "budget_chapter", "budget_function", "budget_nature", "budget_operation", "free_text_1", "free_text_2", "free_text_3", "free_text_4", "free_text_5", "free_amount_1", "free_amount_2", "free_amount_3", "free_amount_4", "free_amount_5", "free_date_1", "free_date_2", "free_date_3", "free_date_4", "free_date_5") VALUES (21, 1, 'HDF-COTE', 'Coopérations territoriales économiques (COTE)', 'HDF-COTE', 'grant', 'Région Hauts-de-France', 'region', '', 1, '', '', '', '', '', '', '', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue", "budget_chapter", "budget_function", "budget_nature", "budget_operation", "free_text_1", "free_text_2", "free_text_3", "free_text_4", "free_text_5", "free_amount_1", "free_amount_2", "free_amount_3", "free_amount_4", "free_amount_5", "free_date_1", "free_date_2", "free_date_3", "free_date_4", "free_date_5") VALUES (22, 1, 'IDF-2013-AMI-PTCE', 'Appel à manifestation d’intérêt PTCE', 'IDF-PTCE', 'ami', 'Région Île-de-France', 'region', '', 1, '', '', '', '', '', '', '', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue", "budget_chapter", "budget_function", "budget_nature", "budget_operation", "free_text_1", "free_text_2", "free_text_3", "free_text_4", "free_text_5", "free_amount_1", "free_amount_2", "free_amount_3", "free_amount_4", "free_amount_5", "free_date_1", "free_date_2", "free_date_3", "free_date_4", "free_date_5") VALUES (23, 1, 'IDF-2014-AMI-PTCE', 'Appel à manifestation d’intérêt PTCE (2014)', 'IDF-PTCE', 'ami', 'Région Île-de-France', 'region', '', 1, '', '', '', '', '', '', '', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue", "budget_chapter", "budget_function", "budget_nature", "budget_operation", "free_text_1", "free_text_2", "free_text_3", "free_text_4", "free_text_5", "free_amount_1", "free_amount_2", "free_amount_3", "free_amount_4", "free_amount_5", "free_date_1", "free_date_2", "free_date_3", "free_date_4", "free_date_5") VALUES (24, 1, 'IDF-EMPLOIS-TREMPLIN', 'Emplois-tremplin', 'IDF-EMPLOI', 'grant', 'Région Île-de-France', 'region', '', 1, '', '', '', '', '', '', '', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue", "budget_chapter", "budget_function", "budget_nature", "budget_operation", "free_text_1", "free_text_2", "free_text_3", "free_text_4", "free_text_5", "free_amount_1", "free_amount_2", "free_amount_3", "free_amount_4", "free_amount_5", "free_date_1", "free_date_2", "free_date_3", "free_date_4", "free_date_5") VALUES (25, 1, 'IDF-GE', 'Soutien aux groupements d’employeurs', 'IDF-EMPLOI', 'grant', 'Région Île-de-France', 'region', '', 1, '', '', '', '', '', '', '', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue", "budget_chapter", "budget_function", "budget_nature", "budget_operation", "free_text_1", "free_text_2", "free_text_3", "free_text_4", "free_text_5", "free_amount_1", "free_amount_2", "free_amount_3", "free_amount_4", "free_amount_5", "free_date_1", "free_date_2", "free_date_3", "free_date_4", "free_date_5") VALUES (26, 1, 'IDF-SENSIB-ESS', 'Sensibilisation à l’ESS et à l’innovation sociale', 'IDF-ESS', 'grant', 'Région Île-de-France', 'region', '', 1, '', '', '', '', '', '', '', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue", "budget_chapter", "budget_function", "budget_nature", "budget_operation", "free_text_1", "free_text_2", "free_text_3", "free_text_4", "free_text_5", "free_amount_1", "free_amount_2", "free_amount_3", "free_amount_4", "free_amount_5", "free_date_1", "free_date_2", "free_date_3", "free_date_4", "free_date_5") VALUES (27, 1, 'LMCU-AAP', 'Appel à projets permanent : coopération et mutualisation', 'LMCU-AAP', 'call', 'Lille Métropole Communauté urbaine', 'intercommunality', '', 1, '', '', '', '', '', '', '', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue", "budget_chapter", "budget_function", "budget_nature", "budget_operation", "free_text_1", "free_text_2", "free_text_3", "free_text_4", "free_text_5", "free_amount_1", "free_amount_2", "free_amount_3", "free_amount_4", "free_amount_5", "free_date_1", "free_date_2", "free_date_3", "free_date_4", "free_date_5") VALUES (28, 1, 'LOR-PACTE', 'PACTE Lorraine : innovation sociale sur les territoires', 'LOR-PACTE', 'territorial_contract', 'Région Lorraine', 'region', '', 1, '', '', '', '', '', '', '', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue", "budget_chapter", "budget_function", "budget_nature", "budget_operation", "free_text_1", "free_text_2", "free_text_3", "free_text_4", "free_text_5", "free_amount_1", "free_amount_2", "free_amount_3", "free_amount_4", "free_amount_5", "free_date_1", "free_date_2", "free_date_3", "free_date_4", "free_date_5") VALUES (29, 1, 'NA-SENSIB-ESS', 'Sensibiliser aux démarches collectives de l’ESS', 'NA-ESS', 'grant', 'Région Nouvelle-Aquitaine', 'region', '', 1, '', '', '', '', '', '', '', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue", "budget_chapter", "budget_function", "budget_nature", "budget_operation", "free_text_1", "free_text_2", "free_text_3", "free_text_4", "free_text_5", "free_amount_1", "free_amount_2", "free_amount_3", "free_amount_4", "free_amount_5", "free_date_1", "free_date_2", "free_date_3", "free_date_4", "free_date_5") VALUES (30, 1, 'PDL-2013-PTCE-1', 'Soutien aux PTCE : émergence', 'PDL-2013-PTCE', 'grant', 'Région Pays de la Loire', 'region', '', 1, '', '', '', '', '', '', '', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue", "budget_chapter", "budget_function", "budget_nature", "budget_operation", "free_text_1", "free_text_2", "free_text_3", "free_text_4", "free_text_5", "free_amount_1", "free_amount_2", "free_amount_3", "free_amount_4", "free_amount_5", "free_date_1", "free_date_2", "free_date_3", "free_date_4", "free_date_5") VALUES (31, 1, 'PDL-2013-PTCE-2', 'Soutien aux PTCE : démarrage', 'PDL-2013-PTCE', 'grant', 'Région Pays de la Loire', 'region', '', 1, '', '', '', '', '', '', '', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue", "budget_chapter", "budget_function", "budget_nature", "budget_operation", "free_text_1", "free_text_2", "free_text_3", "free_text_4", "free_text_5", "free_amount_1", "free_amount_2", "free_amount_3", "free_amount_4", "free_amount_5", "free_date_1", "free_date_2", "free_date_3", "free_date_4", "free_date_5") VALUES (32, 1, 'PDL-GE-DIV', 'Aide à la diversification des GE et GEIQ', 'PDL-GE', 'grant', 'Région Pays de la Loire', 'region', '', 1, '', '', '', '', '', '', '', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue", "budget_chapter", "budget_function", "budget_nature", "budget_operation", "free_text_1", "free_text_2", "free_text_3", "free_text_4", "free_text_5", "free_amount_1", "free_amount_2", "free_amount_3", "free_amount_4", "free_amount_5", "free_date_1", "free_date_2", "free_date_3", "free_date_4", "free_date_5") VALUES (33, 1, 'PDL-GE', 'Aide au démarrage des GE et GEIQ', 'PDL-GE', 'grant', 'Région Pays de la Loire', 'region', '', 1, '', '', '', '', '', '', '', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue", "budget_chapter", "budget_function", "budget_nature", "budget_operation", "free_text_1", "free_text_2", "free_text_3", "free_text_4", "free_text_5", "free_amount_1", "free_amount_2", "free_amount_3", "free_amount_4", "free_amount_5", "free_date_1", "free_date_2", "free_date_3", "free_date_4", "free_date_5") VALUES (34, 1, 'RA-CDDRA', 'Fonds territoriaux des contrats de développement durable Rhône-Alpes (CDDRA)', 'RA-CDDRA', 'territorial_contract', 'Région Rhône-Alpes', 'region', '', 1, '', '', '', '', '', '', '', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue", "budget_chapter", "budget_function", "budget_nature", "budget_operation", "free_text_1", "free_text_2", "free_text_3", "free_text_4", "free_text_5", "free_amount_1", "free_amount_2", "free_amount_3", "free_amount_4", "free_amount_5", "free_date_1", "free_date_2", "free_date_3", "free_date_4", "free_date_5") VALUES (35, 1, 'VERRIERE-INGENIERIE', 'Ingénierie communale en nature : deux agents', 'VERRIERE-INGENIERIE', 'accompaniment', 'La Verrière', 'commune', '', 1, '', '', '', '', '', '', '', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
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
INSERT INTO "funding_file" ("id", "version", "number", "title", "title_sort_key", "number_sort_key", "ptce_id", "scheme_version_id", "beneficiary_id", "stage", "section", "deposited_on", "start", "end", "total_cost", "requested", "proposed", "voted", "decided_on", "listed_on", "eligible_base", "max_amount", "stated_year", "score", "waiting_rank", "autonomy_plan", "state_aid", "vat", "acknowledged_on", "documents_due_on", "split", "instructor", "service_opinion", "notes", "instruction", "decision", "framework_axis_id", "renewal_of_id", "budget_chapter", "budget_function", "budget_nature", "budget_operation", "free_text_1", "free_text_2", "free_text_3", "free_text_4", "free_text_5", "free_amount_1", "free_amount_2", "free_amount_3", "free_amount_4", "free_amount_5", "free_date_1", "free_date_2", "free_date_3", "free_date_4", "free_date_5") VALUES (1, 8, '2026-001', 'Filière bois', 'filiere bois', '000000002026 000000000001', 1, 34, 1, NULL, 'undivided', '2026-01-12', NULL, NULL, 4000000, 3000000, 2000000, 2000000, '2026-05-04', NULL, 4000000, 4000000, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, 'Agent d’essai', '', '', 'reviewed', 'granted', NULL, NULL, '', '', '', '', '', '', '', '', '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "agenda_item" ("id", "session_id", "funding_file_id", "position", "opinion", "vote", "voted_amount", "recused", "remark", "submitted", "proposed", "votes_for", "votes_against", "abstentions", "not_taking_part") VALUES (1, 1, 1, 0, NULL, 'granted', 2000000, '', '', '{"Mapping":{"cells":{"Mapping":{"beneficiary":"Le Fil du bois","siret":"","legal_form":"","commune":"","earlier":{"Decimal":"0.00"},"number":"2026-001","scheme":"RA-CDDRA","scheme_label":"Fonds territoriaux des contrats de développement durable Rhône-Alpes (CDDRA)","rules":"version 2013, guide RTES 2014, l. 659, 717, 785","ptce":"L’Arbre des Ardaines","title":"Filière bois","total_cost":{"Decimal":"40000.00"},"vat":"","base":{"Decimal":"40000.00"},"plan_europe":{"Decimal":"0.00"},"plan_state":{"Decimal":"0.00"},"plan_region":{"Decimal":"0.00"},"plan_department":{"Decimal":"0.00"},"plan_intercommunality":{"Decimal":"0.00"},"plan_commune":{"Decimal":"0.00"},"plan_social_body":{"Decimal":"0.00"},"plan_private":{"Decimal":"0.00"},"plan_own":{"Decimal":"0.00"},"co_funders":"","rate":{"Decimal":"0.5"},"requested":{"Decimal":"30000.00"},"maximum":{"Decimal":"40000.00"},"proposed":{"Decimal":"20000.00"},"year_2026":{"Decimal":"20000.00"},"budget_chapter":"","budget_function":"","budget_nature":"","budget_operation":"","service_opinion":"","derogations":""}},"note":{"Note":{"heading":"Dossier 2026-001 – note de calcul","title":"Filière bois","facts":[{"Fact":{"label":"PTCE","text":"L’Arbre des Ardaines"}},{"Fact":{"label":"Bénéficiaire","text":"Le Fil du bois"}},{"Fact":{"label":"Dispositif","text":"RA-CDDRA – Fonds territoriaux des contrats de développement durable Rhône-Alpes (CDDRA)"}},{"Fact":{"label":"Règlement","text":"version 2013, guide RTES 2014, l. 659, 717, 785"}},{"Fact":{"label":"Financeur","text":"Région Rhône-Alpes"}},{"Fact":{"label":"Déposé le","text":"12 janvier 2026"}},{"Fact":{"label":"Stade, section","text":"Indifférenciée","right":true}},{"Fact":{"label":"Instruit par","text":"Agent d’essai","right":true}}],"figures":[{"Figure":{"label":"Coût total","text":"40 000,00 €"}},{"Figure":{"label":"Assiette retenue","text":"40 000,00 €"}},{"Figure":{"label":"Demandé","text":"30 000,00 €"}},{"Figure":{"label":"Maximum","text":"40 000,00 €","strong":true}},{"Figure":{"label":"Proposé (50 % de l’assiette)","text":"20 000,00 €"}}],"beside":[{"Table":{"key":"costs","name":"Dépenses","title":"Dépenses","columns":[{"Column":{"key":"cost","heading":"Dépense","wrap":true}},{"Column":{"key":"presented","heading":"Présenté","kind":"amount","total":{"Total":"sum"}}},{"Column":{"key":"retained","heading":"Retenu","kind":"amount","total":{"Total":"sum"}}}],"rows":[["Étude-action",{"Decimal":"40000.00"},{"Decimal":"40000.00"}]],"empty_text":"Aucune dépense saisie."}},{"Table":{"key":"plan","name":"Plan de financement","title":"Plan de financement","columns":[{"Column":{"key":"funder","heading":"Financeur","wrap":true}},{"Column":{"key":"status","heading":"État","wrap":true}},{"Column":{"key":"amount","heading":"Montant","kind":"amount","total":{"Total":"sum"}}}],"rows":[["Région Rhône-Alpes (Région)","Notre aide",{"Decimal":"30000.00"}]],"empty_text":"Aucune ressource saisie."}}],"tables":[{"Table":{"key":"steps","name":"Calcul","title":"Calcul du maximum, règle après règle","columns":[{"Column":{"key":"text","heading":"Étape","wrap":true}},{"Column":{"key":"amount","heading":"Montant","kind":"amount"}},{"Column":{"key":"source","heading":"Source","kind":"source","wrap":true}}],"rows":[["Assiette retenue : 40 000,00 € sur 40 000,00 € de dépenses présentées.",{"Decimal":"40000.00"},""],["Coût restant à financer : 40 000,00 € − 0,00 € obtenus = 40 000,00 € : pas de surfinancement.",{"Decimal":"40000.00"},""]],"empty_text":"Aucune règle ne s’applique."}},{"Table":{"key":"schedule","name":"Montant suggéré, par année civile","title":"Montant suggéré, par année civile","columns":[{"Column":{"key":"part_0","heading":"2026","kind":"amount"}},{"Column":{"key":"total","heading":"Ensemble","kind":"amount"}}],"rows":[[{"Decimal":"30000.00"},{"Decimal":"30000.00"}]]}},{"Table":{"key":"findings","name":"Constats","title":"Constats","columns":[{"Column":{"key":"severity","heading":"Gravité","wrap":true}},{"Column":{"key":"text","heading":"Constat","wrap":true}},{"Column":{"key":"source","heading":"Source","kind":"source","wrap":true}}],"rows":[["À vérifier","Il manque le plan de financement.",""],["À vérifier","Il manque les dates de début et de fin.",""],["Pour information","La source ne fixe pas de taux : l’assiette entière est prise en compte.",""]],"empty_text":"Rien à signaler."}}],"statement":["selon la version 2013 du dispositif RA-CDDRA, en vigueur depuis le 1er janvier 2013."]}}}}', 2000000, NULL, NULL, NULL, NULL);
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
INSERT INTO "agreement_sum" ("agreement_id", "funding_file_id", "scheme_version_id", "agreed", "acted", "paid", "remaining", "counted", "last_kind") VALUES (1, 1, 34, 2000000, 0, 0, 2000000, 2000000, NULL);
INSERT INTO "instalment_rest" ("instalment_id", "agreement_id", "funding_file_id", "scheme_version_id", "kind", "planned_on", "planned_in", "cents") VALUES (1, 1, 1, 34, 'balance', NULL, NULL, 2000000);
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "whole", "code", "name", "aliases", "words") VALUES (1, 'ptce', 1, 'L’Arbre des Ardaines', '', 'arbredesardaines', '', 'arbre des ardaines', '', 'l');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "whole", "code", "name", "aliases", "words") VALUES (1099511627777, 'funding_file', 1, '2026-001  Filière bois', 'L’Arbre des Ardaines', '2026001 filierebois', '2026 001', 'filiere bois', '', 'l arbre des ardaines le fil du bois ra cddra');
INSERT INTO "search_index" ("rowid", "kind", "record_id", "title", "detail", "whole", "code", "name", "aliases", "words") VALUES (2199023255553, 'organisation', 1, 'Le Fil du bois', '', 'fildubois', '', 'fil du bois', '', 'le');
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
CREATE INDEX ix_attachment_owner_kind_owner_id ON attachment (owner_kind, owner_id);
CREATE INDEX ix_attachment_sha256 ON attachment (sha256);
CREATE INDEX ix_change_entry_operation_id ON change_entry (operation_id);
CREATE INDEX ix_change_entry_deletions ON change_entry (table_name) WHERE action = 'delete';
CREATE INDEX ix_change_entry_table_name_row_id ON change_entry (table_name, row_id);
CREATE INDEX ix_organisation_commune_sort_key ON organisation (commune_sort_key);
CREATE INDEX ix_organisation_sort_key ON organisation (sort_key);
CREATE UNIQUE INDEX uq_funder_ours ON funder (ours) WHERE ours;
CREATE INDEX ix_ptce_region ON ptce (region);
CREATE INDEX ix_ptce_sort_key ON ptce (sort_key);
CREATE INDEX ix_scheme_family ON scheme (family);
CREATE INDEX ix_policy_framework_sort_key ON policy_framework (sort_key);
CREATE INDEX ix_envelope_year ON envelope (year);
CREATE INDEX ix_envelope_scheme_id ON envelope (scheme_id);
CREATE INDEX ix_authority_body_settings_id ON authority_body (settings_id);
CREATE INDEX ix_free_field_settings_id ON free_field (settings_id);
CREATE INDEX ix_tag_settings_id ON tag (settings_id);
CREATE INDEX ix_own_file_settings_id ON own_file (settings_id);
CREATE INDEX ix_organisation_note_organisation_id ON organisation_note (organisation_id);
CREATE INDEX ix_ptce_note_ptce_id ON ptce_note (ptce_id);
CREATE INDEX ix_received_aid_organisation_id ON received_aid (organisation_id);
CREATE INDEX ix_contact_organisation_id ON contact (organisation_id);
CREATE INDEX ix_ptce_alias_ptce_id ON ptce_alias (ptce_id);
CREATE INDEX ix_ptce_stage_ptce_id ON ptce_stage (ptce_id);
CREATE INDEX ix_ptce_label_ptce_id ON ptce_label (ptce_id);
CREATE INDEX ix_ptce_figures_ptce_id ON ptce_figures (ptce_id);
CREATE INDEX ix_membership_organisation_id ON membership (organisation_id);
CREATE INDEX ix_membership_ptce_id ON membership (ptce_id);
CREATE INDEX ix_participation_ptce_id ON participation (ptce_id);
CREATE INDEX ix_interaction_held_on ON interaction (held_on);
CREATE INDEX ix_interaction_ptce_id ON interaction (ptce_id);
CREATE INDEX ix_in_kind_support_beneficiary_id ON in_kind_support (beneficiary_id);
CREATE INDEX ix_in_kind_support_ptce_id ON in_kind_support (ptce_id);
CREATE INDEX ix_scheme_document_scheme_id ON scheme_document (scheme_id);
CREATE INDEX ix_scheme_criterion_scheme_id ON scheme_criterion (scheme_id);
CREATE INDEX ix_scheme_version_scheme_id ON scheme_version (scheme_id);
CREATE INDEX ix_framework_scheme_framework_id ON framework_scheme (framework_id);
CREATE INDEX ix_framework_scheme_scheme_id ON framework_scheme (scheme_id);
CREATE INDEX ix_framework_axis_framework_id ON framework_axis (framework_id);
CREATE INDEX ix_framework_ptce_ptce_id ON framework_ptce (ptce_id);
CREATE INDEX ix_framework_ptce_framework_id ON framework_ptce (framework_id);
CREATE INDEX ix_organisation_tag_name ON organisation_tag (name, organisation_id);
CREATE INDEX ix_organisation_tag_organisation_id ON organisation_tag (organisation_id);
CREATE INDEX ix_ptce_tag_name ON ptce_tag (name, ptce_id);
CREATE INDEX ix_ptce_tag_ptce_id ON ptce_tag (ptce_id);
CREATE INDEX ix_scenario_envelope_id ON scenario (envelope_id);
CREATE INDEX ix_scenario_session_id ON scenario (session_id);
CREATE INDEX ix_payment_credit_envelope_id ON payment_credit (envelope_id);
CREATE INDEX ix_envelope_movement_other_id ON envelope_movement (other_id);
CREATE INDEX ix_envelope_movement_envelope_id ON envelope_movement (envelope_id);
CREATE INDEX ix_funding_file_instructor ON funding_file (instructor, decision, instruction);
CREATE INDEX ix_funding_file_number_sort_key ON funding_file (number_sort_key);
CREATE INDEX ix_funding_file_title_sort_key ON funding_file (title_sort_key);
CREATE INDEX ix_funding_file_scheme_version_id ON funding_file (scheme_version_id);
CREATE INDEX ix_funding_file_end ON funding_file ("end");
CREATE INDEX ix_funding_file_requested ON funding_file (requested);
CREATE INDEX ix_funding_file_deposited_on ON funding_file (deposited_on);
CREATE INDEX ix_funding_file_ptce_decision ON funding_file (ptce_id, decision, scheme_version_id, stage, decided_on, start, voted, beneficiary_id);
CREATE INDEX ix_funding_file_decided ON funding_file (decided_on, decision, scheme_version_id, state_aid, beneficiary_id, voted);
CREATE INDEX ix_funding_file_summed ON funding_file (fiscal_year, scheme_version_id, instruction, decision, stage, ptce_id, beneficiary_id, requested, max_amount, proposed, voted);
CREATE INDEX ix_funding_file_beneficiary_id ON funding_file (beneficiary_id);
CREATE INDEX ix_funding_file_renewal_of_id ON funding_file (renewal_of_id);
CREATE INDEX ix_funding_file_instruction_number ON funding_file (instruction, number_sort_key);
CREATE INDEX ix_funding_file_max_amount ON funding_file (max_amount);
CREATE INDEX ix_funding_file_framework_axis_id ON funding_file (framework_axis_id);
CREATE INDEX ix_funding_file_decision_number ON funding_file (decision, number_sort_key);
CREATE INDEX ix_funding_file_fiscal_year_number ON funding_file (fiscal_year, number_sort_key);
CREATE INDEX ix_rule_trial_scheme_version_id ON rule_trial (scheme_version_id);
CREATE INDEX ix_scenario_amount_scenario_id ON scenario_amount (scenario_id);
CREATE INDEX ix_scenario_amount_funding_file_id ON scenario_amount (funding_file_id);
CREATE INDEX ix_agenda_item_session_id ON agenda_item (session_id);
CREATE INDEX ix_agenda_item_funding_file_id ON agenda_item (funding_file_id);
CREATE INDEX ix_file_quantity_funding_file_id ON file_quantity (funding_file_id);
CREATE INDEX ix_ticked_point_funding_file_id ON ticked_point (funding_file_id);
CREATE INDEX ix_required_document_funding_file_id ON required_document (funding_file_id);
CREATE INDEX ix_required_document_attachment_id ON required_document (attachment_id);
CREATE INDEX ix_opinion_request_funding_file_id ON opinion_request (funding_file_id);
CREATE INDEX ix_cost_line_funding_file_id ON cost_line (funding_file_id);
CREATE INDEX ix_plan_line_funding_file_id ON plan_line (funding_file_id);
CREATE INDEX ix_carrier_share_funding_file_id ON carrier_share (funding_file_id);
CREATE INDEX ix_carrier_share_organisation_id ON carrier_share (organisation_id);
CREATE INDEX ix_file_criterion_funding_file_id ON file_criterion (funding_file_id);
CREATE INDEX ix_juror_note_funding_file_id ON juror_note (funding_file_id);
CREATE INDEX ix_derogation_funding_file_id ON derogation (funding_file_id);
CREATE INDEX ix_funding_file_move_funding_file_id ON funding_file_move (funding_file_id);
CREATE INDEX ix_year_share_funding_file_id ON year_share (funding_file_id);
CREATE INDEX ix_year_share_year ON year_share (year);
CREATE INDEX ix_award_year_state ON award_year (state, year);
CREATE INDEX ix_award_year_funding_file_id ON award_year (funding_file_id);
CREATE INDEX ix_agreement_running ON agreement ("end", extended_to, settled_on) WHERE closed_on IS NULL AND lapsed_on IS NULL;
CREATE INDEX ix_agreement_published_on ON agreement (published_on);
CREATE INDEX ix_agreement_notified_on ON agreement (notified_on);
CREATE INDEX ix_funding_file_note_funding_file_id ON funding_file_note (funding_file_id);
CREATE INDEX ix_funding_file_tag_name ON funding_file_tag (name, funding_file_id);
CREATE INDEX ix_funding_file_tag_funding_file_id ON funding_file_tag (funding_file_id);
CREATE INDEX ix_amendment_end ON amendment ("end");
CREATE INDEX ix_amendment_agreement_id ON amendment (agreement_id);
CREATE INDEX ix_amendment_bearer_id ON amendment (bearer_id);
CREATE INDEX ix_reduction_agreement_id ON reduction (agreement_id);
CREATE INDEX ix_instalment_agreement_id ON instalment (agreement_id);
CREATE INDEX ix_instalment_planned_on ON instalment (planned_on);
CREATE INDEX ix_deliverable_agreement_id ON deliverable (agreement_id);
CREATE INDEX ix_deliverable_due_on ON deliverable (due_on);
CREATE INDEX ix_repayment_order_agreement_id ON repayment_order (agreement_id);
CREATE INDEX ix_payment_paid_on ON payment (paid_on);
CREATE INDEX ix_payment_agreement_id ON payment (agreement_id);
CREATE INDEX ix_payment_instalment_id ON payment (instalment_id);
CREATE INDEX ix_agreement_sum_file ON agreement_sum (funding_file_id, agreed, acted, paid, remaining, counted);
CREATE INDEX ix_agreement_sum_left ON agreement_sum (scheme_version_id, remaining);
CREATE INDEX ix_instalment_rest_agreement_id ON instalment_rest (agreement_id);
CREATE INDEX ix_instalment_rest_due ON instalment_rest (planned_on, scheme_version_id, funding_file_id, kind, cents);
CREATE INDEX ix_instalment_rest_year ON instalment_rest (planned_in, scheme_version_id, cents);
CREATE TRIGGER change_entry_no_delete BEFORE delete ON change_entry BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER change_entry_no_update BEFORE update ON change_entry BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
COMMIT;
