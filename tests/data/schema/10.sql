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
	in_catalogue BOOLEAN NOT NULL, 
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
	CONSTRAINT uq_funding_file_number UNIQUE (number), 
	CONSTRAINT fk_funding_file_ptce_id FOREIGN KEY(ptce_id) REFERENCES ptce (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_funding_file_scheme_version_id FOREIGN KEY(scheme_version_id) REFERENCES scheme_version (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_funding_file_beneficiary_id FOREIGN KEY(beneficiary_id) REFERENCES organisation (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_funding_file_framework_axis_id FOREIGN KEY(framework_axis_id) REFERENCES framework_axis (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_funding_file_renewal_of_id FOREIGN KEY(renewal_of_id) REFERENCES funding_file (id)
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
INSERT INTO "committee_session" ("id", "version", "body", "held_on", "title", "status") VALUES (1, 3, 'council', '2026-05-04', '', 'planned');
INSERT INTO "file_settings" ("id", "version", "author", "fictitious", "logo", "fiscal_year_start_month") VALUES (1, 1, 'Agent d’essai', 0, '', 1);
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (1, '5d4b3b07dbb0425dba03e85e670ed8c9', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Créer le fichier', 'file_settings', 1, 'insert', NULL, '{"author": "Agent d’essai", "fictitious": 0, "fiscal_year_start_month": 1, "id": 1, "logo": "", "version": 1}', 'do', NULL, '09bcdf4b080ec31dfd09413598d27cb17ff8271ae9deb315a24517ce7eaa4a1f');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (2, '5d4b3b07dbb0425dba03e85e670ed8c9', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Créer le fichier', 'funder', 1, 'insert', NULL, '{"id": 1, "level": "region", "name": "Région d’essai", "ours": 1, "siret": "", "version": 1}', 'do', NULL, 'ff2b335ce7ef5fa47cf1bde59db199304fbeee91cdebe4dc8ac44358664e5708');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (3, 'adb63994023f472481d70d6ab463b894', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 1, 'insert', NULL, '{"code": "AGGLO-3ANS", "family": "AGGLO-3ANS", "funder_level": "intercommunality", "funder_name": "Clermont Communauté", "id": 1, "in_catalogue": 1, "kind": "grant", "label": "Soutien à l’amorçage, autonomie à trois ans", "legal_basis": "", "version": 1}', 'do', NULL, '3d48f3f98617700bd9029065f71ddf5bd60b7e2d6dc4f459133fc6668e0919b8');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (4, 'adb63994023f472481d70d6ab463b894', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 1, 'insert', NULL, '{"deliberation": "", "id": 1, "rules": "[{\"type\": \"duration\", \"max_months\": 36, \"source\": \"guide RTES 2014, l. 942\"}, {\"type\": \"min_self_financing\", \"autonomy_plan\": true, \"source\": \"guide RTES 2014, l. 942\"}]", "scheme_id": 1, "section": "undivided", "source": "guide RTES 2014, l. 942", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, '016390c8daae53bbc74a4787ef66a0e9ce6e7a69ba1eb3a0c59f41d392fef72b');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (5, 'adb63994023f472481d70d6ab463b894', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 2, 'insert', NULL, '{"code": "AQ-2008-COOP", "family": "AQ-COOP", "funder_level": "region", "funder_name": "Région Aquitaine", "id": 2, "in_catalogue": 1, "kind": "call", "label": "Appels à projets à la coopération", "legal_basis": "", "version": 1}', 'do', NULL, '6ffe0032b72f730374dbb42ab4f7e67e49be9135179135dceded401e3c52fa7c');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (6, 'adb63994023f472481d70d6ab463b894', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 2, 'insert', NULL, '{"deliberation": "", "id": 2, "rules": "[]", "scheme_id": 2, "section": "undivided", "source": "guide RTES 2014, l. 743", "valid_from": "2008-01-01", "valid_to": null, "version": "2008"}', 'do', NULL, 'dae17e013311f620e20b5cc3a0372b40e74c2a1a88df563360038d3c177a379e');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (7, 'adb63994023f472481d70d6ab463b894', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 3, 'insert', NULL, '{"code": "AQ-AMI-IS", "family": "AQ-RI-ESS", "funder_level": "region", "funder_name": "Région Aquitaine", "id": 3, "in_catalogue": 1, "kind": "ami", "label": "Appel à manifestation d’intérêt innovation sociale", "legal_basis": "", "version": 1}', 'do', NULL, 'fb7736509cb015bd299636e969cbe3669c1366f95847eb50862909dcdd1f9dba');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (8, 'adb63994023f472481d70d6ab463b894', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 3, 'insert', NULL, '{"deliberation": "", "id": 3, "rules": "[]", "scheme_id": 3, "section": "undivided", "source": "guide RTES 2014, l. 743", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, 'd540857029e6c9d02fd77fa6aaef41d20addf5eaf723c6d3d98d1e21c3bc5552');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (9, 'adb63994023f472481d70d6ab463b894', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 4, 'insert', NULL, '{"code": "AQ-RI-ESS-AXE2", "family": "AQ-RI-ESS", "funder_level": "region", "funder_name": "Région Aquitaine", "id": 4, "in_catalogue": 1, "kind": "grant", "label": "Coopération territoriale et mutualisation (axe 2 du règlement ESS)", "legal_basis": "", "version": 1}', 'do', NULL, '7367da33213051d0b9412a8951600471fc7cb1ab3c55ad7104b928e52668cb9f');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (10, 'adb63994023f472481d70d6ab463b894', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 4, 'insert', NULL, '{"deliberation": "", "id": 4, "rules": "[{\"type\": \"eligible_categories\", \"categories\": [\"study\", \"coordination\", \"staff\"], \"source\": \"guide RTES 2014, l. 743, 1462\"}, {\"type\": \"prerequisites\", \"items\": [\"Premières années de la coopération (la source n’en dit pas le nombre)\", \"L’une des formes graduées : collaborations ponctuelles, moyens matériels et humains mutualisés, structure commune\", \"Emploi créé ou mutualisé, s’il y en a (la source n’en dit ni le montant ni la durée)\"], \"source\": \"guide RTES 2014, l. 743, 1462\"}]", "scheme_id": 4, "section": "undivided", "source": "guide RTES 2014, l. 743, 1454-1462", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, '3f19226bc635647b282939983f05d330a1711263521c6f5dde7e6c62df070296');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (11, 'adb63994023f472481d70d6ab463b894', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 5, 'insert', NULL, '{"code": "BFC-2013-AIST", "family": "BFC-2013-AIST", "funder_level": "region", "funder_name": "Région Bourgogne", "id": 5, "in_catalogue": 1, "kind": "multi_year_grant", "label": "Actions innovantes et structurantes des territoires", "legal_basis": "", "version": 1}', 'do', NULL, 'bca90bbd80cf28668440b9c0d0ee5408d457767d3892915d06de24fbc3935470');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (12, 'adb63994023f472481d70d6ab463b894', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 5, 'insert', NULL, '{"deliberation": "", "id": 5, "rules": "[{\"type\": \"requires_award\", \"scheme\": \"FR-2013-AAP-PTCE\", \"level\": \"state\", \"source\": \"guide RTES 2014, l. 668\"}, {\"type\": \"duration\", \"max_months\": 36, \"source\": \"guide RTES 2014, l. 668\"}, {\"type\": \"eligible_categories\", \"categories\": [\"study\", \"equipment\", \"staff\", \"coordination\", \"premises\", \"communication\", \"meetings\", \"training\", \"indirect\", \"other\"], \"source\": \"guide RTES 2014, l. 668\"}, {\"type\": \"prerequisites\", \"items\": [\"Investissement : du petit matériel ; autre dépense : une charge de fonctionnement (la source ne les énumère pas)\"], \"source\": \"guide RTES 2014, l. 668\"}, {\"type\": \"min_self_financing\", \"growing\": true, \"source\": \"guide RTES 2014, l. 668\"}]", "scheme_id": 5, "section": "undivided", "source": "guide RTES 2014, l. 668", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, '506e97a6f1a07953f74344e04564fee831c688181172a46a607ac4b05e7dd8f4');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (13, 'adb63994023f472481d70d6ab463b894', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 6, 'insert', NULL, '{"code": "CA-PROGRESS-1", "family": "PROGRESS", "funder_level": "region", "funder_name": "Région Champagne-Ardenne", "id": 6, "in_catalogue": 1, "kind": "grant", "label": "PROGRESS volet 1 : démarche collective d’expérimentation territoriale", "legal_basis": "", "version": 1}', 'do', NULL, '9348e8dde1dbc00067f5023768c60a5e7efcbd29c80093344407be994076bf2b');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (14, 'adb63994023f472481d70d6ab463b894', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 6, 'insert', NULL, '{"deliberation": "", "id": 6, "rules": "[{\"type\": \"max_rate\", \"rate\": \"0.80\", \"source\": \"guide RTES 2014, l. 1499\"}, {\"type\": \"public_aid_deduction\", \"mode\": \"from_base\", \"source\": \"guide RTES 2014, l. 1499\"}, {\"type\": \"cap\", \"scope\": \"file\", \"amount\": \"30000.00\", \"source\": \"guide RTES 2014, l. 1499\"}, {\"type\": \"duration\", \"max_months\": 18, \"source\": \"guide RTES 2014, l. 1501\"}, {\"type\": \"eligible_categories\", \"categories\": [\"study\", \"training\", \"communication\", \"meetings\", \"coordination\"], \"case_by_case\": true, \"source\": \"guide RTES 2014, l. 1499\"}, {\"type\": \"eligible_beneficiaries\", \"lead_partner_ess\": true, \"min_members\": 2, \"mixed\": true, \"source\": \"guide RTES 2014, l. 1489\"}, {\"type\": \"prerequisites\", \"items\": [\"Territoire d’action propice à une coopération économique innovante\", \"Filière(s) porteuse(s) d’activités utiles localement\", \"Volonté de créer des emplois durables et de qualité, ou d’insérer vers l’emploi durable\"], \"source\": \"guide RTES 2014, l. 1491-1495\"}, {\"type\": \"deliverables\", \"items\": [{\"kind\": \"evaluation_report\", \"conditions\": \"balance\"}, {\"kind\": \"three_year_programme\", \"conditions\": \"balance\"}], \"source\": \"guide RTES 2014, l. 1501\"}]", "scheme_id": 6, "section": "undivided", "source": "guide RTES 2014, l. 1479-1503", "valid_from": "2014-01-01", "valid_to": null, "version": "2014"}', 'do', NULL, '7be5f9c521e2fc3213ab89b779dc22faa7c354390154a810a69af8ced5ae2a74');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (15, 'adb63994023f472481d70d6ab463b894', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 7, 'insert', NULL, '{"code": "CA-PROGRESS-2", "family": "PROGRESS", "funder_level": "region", "funder_name": "Région Champagne-Ardenne", "id": 7, "in_catalogue": 1, "kind": "grant", "label": "PROGRESS volet 2 : appui à l’émergence de projets", "legal_basis": "", "version": 1}', 'do', NULL, 'a4723f47f3e33b8e3fb2e7385886201dd9ce25e604d19a17627500928750df9a');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (16, 'adb63994023f472481d70d6ab463b894', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 7, 'insert', NULL, '{"deliberation": "", "id": 7, "rules": "[]", "scheme_id": 7, "section": "undivided", "source": "guide RTES 2014, l. 1503", "valid_from": "2014-01-01", "valid_to": null, "version": "2014"}', 'do', NULL, '65467229f09225b3096f8d078a0da32ca904a83f7a399a3496fce90c71c6c85e');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (17, 'adb63994023f472481d70d6ab463b894', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 8, 'insert', NULL, '{"code": "CA-PROGRESS-3", "family": "PROGRESS", "funder_level": "region", "funder_name": "Région Champagne-Ardenne", "id": 8, "in_catalogue": 1, "kind": "grant", "label": "PROGRESS volet 3 : appui à l’émergence de projets", "legal_basis": "", "version": 1}', 'do', NULL, 'f06785f72439829490ac91b60bafd2b78e64ed71d1c5aea1ffd04346eeb687a2');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (18, 'adb63994023f472481d70d6ab463b894', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 8, 'insert', NULL, '{"deliberation": "", "id": 8, "rules": "[]", "scheme_id": 8, "section": "undivided", "source": "guide RTES 2014, l. 1503", "valid_from": "2014-01-01", "valid_to": null, "version": "2014"}', 'do', NULL, '0dbc63d8e51af417f8cfa3d5c1dc1de2447fed7223f7f1ada23b8be0dd08e7cc');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (19, 'adb63994023f472481d70d6ab463b894', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 9, 'insert', NULL, '{"code": "CG35-CT", "family": "CG35-CT", "funder_level": "department", "funder_name": "Département d’Ille-et-Vilaine", "id": 9, "in_catalogue": 1, "kind": "territorial_contract", "label": "Contrats de territoire avec les EPCI", "legal_basis": "", "version": 1}', 'do', NULL, 'a71bee186a6ab3eba2799fa3ccf802d95b542b9033c2eceb29ec9f305e4430d4');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (20, 'adb63994023f472481d70d6ab463b894', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 9, 'insert', NULL, '{"deliberation": "", "id": 9, "rules": "[{\"type\": \"eligible_beneficiaries\", \"kinds\": [\"local_authority\"], \"source\": \"guide RTES 2014, l. 756\"}]", "scheme_id": 9, "section": "undivided", "source": "guide RTES 2014, l. 756", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, 'f8f1478c48cbeb81d14b8277ffbded2dcc3f104f822859f4b5b8f034d9075f6d');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (21, 'adb63994023f472481d70d6ab463b894', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 10, 'insert', NULL, '{"code": "CG35-INNOV-ESS", "family": "CG35-ESS", "funder_level": "department", "funder_name": "Département d’Ille-et-Vilaine", "id": 10, "in_catalogue": 1, "kind": "grant", "label": "Projets innovants de l’ESS", "legal_basis": "", "version": 1}', 'do', NULL, '5a2c42ce926e4ee2691c0963b7f29342ac0e3e7c496a66e177464db9586fed47');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (22, 'adb63994023f472481d70d6ab463b894', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 10, 'insert', NULL, '{"deliberation": "", "id": 10, "rules": "[]", "scheme_id": 10, "section": "undivided", "source": "guide RTES 2014, l. 756", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, 'ce2f295f8ecd94804406867190cd1f4812733a9d91732df19780ca6118e3d0da');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (23, 'adb63994023f472481d70d6ab463b894', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 11, 'insert', NULL, '{"code": "CG62-EPCI", "family": "CG62-EPCI", "funder_level": "department", "funder_name": "Département du Pas-de-Calais", "id": 11, "in_catalogue": 1, "kind": "territorial_contract", "label": "Contractualisation avec les EPCI (sans moyens directs)", "legal_basis": "", "version": 1}', 'do', NULL, 'd556e6f0266543ae9e136bbbb80079d8b6ae2135983c098aa52f5b2dd3fe9b83');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (24, 'adb63994023f472481d70d6ab463b894', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 11, 'insert', NULL, '{"deliberation": "", "id": 11, "rules": "[{\"type\": \"eligible_beneficiaries\", \"kinds\": [\"local_authority\"], \"source\": \"guide RTES 2014, l. 796\"}, {\"type\": \"accompaniment\", \"source\": \"guide RTES 2014, l. 796\"}, {\"type\": \"prerequisites\", \"items\": [\"Aide à l’EPCI, dont le PTCE bénéficie par entraînement (la source ne lui alloue aucun moyen direct)\"], \"source\": \"guide RTES 2014, l. 796\"}]", "scheme_id": 11, "section": "undivided", "source": "guide RTES 2014, l. 796", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, 'ebb667c551c998fe897e1cf9d92e90c341796d5169db8b86127e60087b922fff');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (25, 'adb63994023f472481d70d6ab463b894', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 12, 'insert', NULL, '{"code": "DLA", "family": "DLA", "funder_level": "state", "funder_name": "État et Caisse des Dépôts", "id": 12, "in_catalogue": 1, "kind": "accompaniment", "label": "Dispositif local d’accompagnement", "legal_basis": "", "version": 1}', 'do', NULL, 'b331f7e1066ec4ee5dd389da40adc399a83c4d96145003ab649eba311ed55c96');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (26, 'adb63994023f472481d70d6ab463b894', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 12, 'insert', NULL, '{"deliberation": "", "id": 12, "rules": "[{\"type\": \"eligible_beneficiaries\", \"kinds\": [\"association\", \"cooperative\"], \"source\": \"guide RTES 2014, l. 639\"}, {\"type\": \"accompaniment\", \"source\": \"guide RTES 2014, l. 637-641\"}]", "scheme_id": 12, "section": "operating", "source": "guide RTES 2014, l. 637-641", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, 'c2220e99816e599e7cc0d49907bf56bebebe4cb3f23d6d14c9e50d9c0b7adacc');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (27, 'adb63994023f472481d70d6ab463b894', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 13, 'insert', NULL, '{"code": "FEADER", "family": "FESI-FEADER", "funder_level": "europe", "funder_name": "Union européenne (FEADER)", "id": 13, "in_catalogue": 1, "kind": "grant", "label": "Fonds européen agricole pour le développement rural", "legal_basis": "", "version": 1}', 'do', NULL, 'f92b4675e9a262bb3ea741b2dff5f796107595ade44c0e39757f65608ab29d56');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (28, 'adb63994023f472481d70d6ab463b894', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 13, 'insert', NULL, '{"deliberation": "", "id": 13, "rules": "[{\"type\": \"co_funding\", \"notified\": true, \"source\": \"guide RTES 2014, l. 717, 1264 ; TFUE, art. 108 § 3\"}]", "scheme_id": 13, "section": "undivided", "source": "guide RTES 2014, l. 717, 1264", "valid_from": "2014-01-01", "valid_to": null, "version": "2014"}', 'do', NULL, '48b8368d7a985f668dfa25175a9c697571d28fd5d15a0c51ba331eac8947a41f');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (29, 'adb63994023f472481d70d6ab463b894', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 14, 'insert', NULL, '{"code": "FEDER-RA-A7", "family": "FESI-RA", "funder_level": "europe", "funder_name": "Union européenne (FEDER, Région Rhône-Alpes)", "id": 14, "in_catalogue": 1, "kind": "grant", "label": "FEDER Rhône-Alpes, type d’actions 7 : acteurs de l’ESS et innovation sociale", "legal_basis": "", "version": 1}', 'do', NULL, '09838f59b2cadfa405a175c8e4d328e9408c35e5fdb1836b5582cc696ac4d6d5');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (30, 'adb63994023f472481d70d6ab463b894', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 14, 'insert', NULL, '{"deliberation": "", "id": 14, "rules": "[{\"type\": \"co_funding\", \"notified\": true, \"source\": \"guide RTES 2014, l. 1444 ; TFUE, art. 108 § 3\"}]", "scheme_id": 14, "section": "undivided", "source": "guide RTES 2014, l. 1433-1444", "valid_from": "2014-01-01", "valid_to": null, "version": "2014"}', 'do', NULL, '2fd21fa11e84381ea0964626c02b2df5741c70a5d4bc2a7fb6926642631bf148');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (31, 'adb63994023f472481d70d6ab463b894', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 15, 'insert', NULL, '{"code": "FR-2013-AAP-PTCE", "family": "FR-AAP-PTCE", "funder_level": "state", "funder_name": "État", "id": 15, "in_catalogue": 1, "kind": "call", "label": "Appel à projets interministériel PTCE", "legal_basis": "", "version": 1}', 'do', NULL, '646110101b33f58d9b936c21f780faca75265c9a2a9e0ac122d7d53370116bc5');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (32, 'adb63994023f472481d70d6ab463b894', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 15, 'insert', NULL, '{"deliberation": "", "id": 15, "rules": "[{\"type\": \"eligible_beneficiaries\", \"mixed\": true, \"source\": \"guide RTES 2014, l. 212\"}, {\"type\": \"recorded_outcome\", \"applications\": 180, \"admissible\": 130, \"awards\": 23, \"source\": \"guide RTES 2014, l. 98\"}]", "scheme_id": 15, "section": "undivided", "source": "guide RTES 2014, l. 41, 98, 212", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, 'b58dde25a1566520e759f444c7db320a52b2dfe4186a5905a559247ad74865e6');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (33, 'adb63994023f472481d70d6ab463b894', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 16, 'insert', NULL, '{"code": "FR-2015-AAP2", "family": "FR-AAP-PTCE", "funder_level": "state", "funder_name": "État et Caisse des Dépôts", "id": 16, "in_catalogue": 1, "kind": "call", "label": "Deuxième appel à projets PTCE", "legal_basis": "", "version": 1}', 'do', NULL, 'cba2a5b317a4e84c33d011524cd1a7316c2c599e227b3206b1a2b6c6e95a3b35');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (34, 'adb63994023f472481d70d6ab463b894', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 16, 'insert', NULL, '{"deliberation": "", "id": 16, "rules": "[{\"type\": \"duration\", \"max_months\": 36, \"source\": \"décret 2015-431\"}, {\"type\": \"recorded_outcome\", \"admissible\": 99, \"awards\": 14, \"source\": \"chorum.fr, 15/01/2016\"}]", "scheme_id": 16, "section": "undivided", "source": "essnormandie.org ; chorum.fr, 15/01/2016", "valid_from": "2015-01-01", "valid_to": null, "version": "2015"}', 'do', NULL, 'ceaddbf16b5dc59c778699ef877a5a243e2e1b96658e628543f1c14ef598a76b');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (35, 'adb63994023f472481d70d6ab463b894', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 17, 'insert', NULL, '{"code": "FR-2021-AMI-P1", "family": "FR-AMI-PTCE", "funder_level": "state", "funder_name": "État", "id": 17, "in_catalogue": 1, "kind": "accompaniment", "label": "AMI PTCE émergents (phase 1)", "legal_basis": "", "version": 1}', 'do', NULL, '9901f060dcaa20d43437df46179f4efb47a9f63a225f8c94706e044b5887eec9');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (36, 'adb63994023f472481d70d6ab463b894', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 17, 'insert', NULL, '{"deliberation": "", "id": 17, "rules": "[{\"type\": \"phases\", \"stage\": \"emergence\", \"source\": \"economie.gouv.fr\"}, {\"type\": \"accompaniment\", \"source\": \"economie.gouv.fr\"}, {\"type\": \"recorded_outcome\", \"applications\": 134, \"awards\": 107, \"source\": \"chorum.fr\"}]", "scheme_id": 17, "section": "operating", "source": "economie.gouv.fr ; chorum.fr", "valid_from": "2021-01-01", "valid_to": null, "version": "2021"}', 'do', NULL, '94e39f21e17653fd3ed2257db739535c81e4c27ee70407b5f509f46507da5819');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (37, 'adb63994023f472481d70d6ab463b894', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 18, 'insert', NULL, '{"code": "FR-2021-AMI-P2", "family": "FR-AMI-PTCE", "funder_level": "state", "funder_name": "État", "id": 18, "in_catalogue": 1, "kind": "ami", "label": "AMI PTCE (phase 2)", "legal_basis": "", "version": 1}', 'do', NULL, 'fb8f99dac0bf5b5a2ac4c791f5bc66b125e4da98954e75981179b1175d426a49');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (38, 'adb63994023f472481d70d6ab463b894', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 18, 'insert', NULL, '{"deliberation": "", "id": 18, "rules": "[{\"type\": \"cap\", \"scope\": \"file\", \"amount\": \"100000.00\", \"source\": \"economie.gouv.fr\"}, {\"type\": \"duration\", \"max_months\": 24, \"source\": \"economie.gouv.fr\"}, {\"type\": \"requires_award\", \"scheme\": \"FR-2021-AMI-P1\", \"or_applied\": true, \"source\": \"economie.gouv.fr\"}, {\"type\": \"recorded_outcome\", \"awards\": 15, \"source\": \"banquedesterritoires.fr, 2023\"}]", "scheme_id": 18, "section": "operating", "source": "economie.gouv.fr ; banquedesterritoires.fr, 2023", "valid_from": "2021-01-01", "valid_to": null, "version": "2021"}', 'do', NULL, 'c934a04c3187e572a2b07c5f8b23adb0012654ddcb89af0071d4606c2d6e6cf3');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (39, 'adb63994023f472481d70d6ab463b894', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 19, 'insert', NULL, '{"code": "FR-2025-AMI", "family": "FR-AMI-PTCE", "funder_level": "state", "funder_name": "État", "id": 19, "in_catalogue": 1, "kind": "ami", "label": "AMI « Financer le développement des PTCE »", "legal_basis": "", "version": 1}', 'do', NULL, '40131500e4e8315fae12a22e91094e046e34ad955857d0328703e905ae4326a2');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (40, 'adb63994023f472481d70d6ab463b894', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 19, 'insert', NULL, '{"deliberation": "", "id": 19, "rules": "[{\"type\": \"indicative_range\", \"low\": \"30000.00\", \"high\": \"80000.00\", \"source\": \"mediatico.fr\"}, {\"type\": \"cap\", \"scope\": \"file\", \"amount\": \"80000.00\", \"source\": \"mediatico.fr\"}, {\"type\": \"duration\", \"max_months\": 24, \"source\": \"mediatico.fr\"}, {\"type\": \"eligible_categories\", \"categories\": [\"coordination\", \"staff\", \"study\"], \"source\": \"mediatico.fr\"}, {\"type\": \"instalment_plan\", \"parts\": [{\"kind\": \"advance\", \"rate\": \"1\", \"condition\": \"versé la première année\"}], \"source\": \"mediatico.fr\"}, {\"type\": \"recorded_outcome\", \"applications\": 79, \"awards\": 8, \"source\": \"coorace.org, 18/12/2025\"}]", "scheme_id": 19, "section": "operating", "source": "mediatico.fr ; coorace.org, 18/12/2025", "valid_from": "2025-01-01", "valid_to": null, "version": "2025"}', 'do', NULL, '06e406b25250f8bc65989277989d8f1f0fa850d8f1d5338273269ce661f666b5');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (41, 'adb63994023f472481d70d6ab463b894', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 20, 'insert', NULL, '{"code": "FSE", "family": "FESI-FSE", "funder_level": "europe", "funder_name": "Union européenne (FSE)", "id": 20, "in_catalogue": 1, "kind": "grant", "label": "Fonds social européen", "legal_basis": "", "version": 1}', 'do', NULL, '558e78f5df582071eb6e9cf97255562dabbcecd056d6eed20ecd3c512ceeec2e');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (42, 'adb63994023f472481d70d6ab463b894', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 20, 'insert', NULL, '{"deliberation": "", "id": 20, "rules": "[{\"type\": \"co_funding\", \"notified\": true, \"source\": \"guide RTES 2014, l. 717, 1503 ; TFUE, art. 108 § 3\"}]", "scheme_id": 20, "section": "undivided", "source": "guide RTES 2014, l. 717, 1503", "valid_from": "2014-01-01", "valid_to": null, "version": "2014"}', 'do', NULL, 'e263514d6d017b6ebc7a86f8a59004671e8c0080f7ec36862b8f7b779e23fdd4');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (43, 'adb63994023f472481d70d6ab463b894', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 21, 'insert', NULL, '{"code": "HDF-COTE", "family": "HDF-COTE", "funder_level": "region", "funder_name": "Région Hauts-de-France", "id": 21, "in_catalogue": 1, "kind": "grant", "label": "Coopérations territoriales économiques (COTE)", "legal_basis": "", "version": 1}', 'do', NULL, '601e45d509340e9f4da415b74faa32f0547e3b4e42487a569d8f954c1c653eb4');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (44, 'adb63994023f472481d70d6ab463b894', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 21, 'insert', NULL, '{"deliberation": "", "id": 21, "rules": "[{\"type\": \"flat_amount\", \"amount\": \"60000.00\", \"source\": \"entreprises.hautsdefrance.fr\"}, {\"type\": \"duration\", \"max_months\": 24, \"source\": \"entreprises.hautsdefrance.fr\"}, {\"type\": \"eligible_beneficiaries\", \"kinds\": [\"association\", \"foundation\", \"cooperative\", \"mutual\", \"enterprise\", \"network_head\", \"training\", \"research\", \"other\"], \"ess\": true, \"source\": \"entreprises.hautsdefrance.fr\"}, {\"type\": \"settlement\", \"mode\": \"flat\", \"source\": \"entreprises.hautsdefrance.fr\"}]", "scheme_id": 21, "section": "operating", "source": "entreprises.hautsdefrance.fr (règlement sans date)", "valid_from": "2024-01-01", "valid_to": null, "version": "sans date"}', 'do', NULL, '0451f9fd2bea75538c72cb936a3bc2acf3d1bba7ca82ea138a6675feda4536b0');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (45, 'adb63994023f472481d70d6ab463b894', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 22, 'insert', NULL, '{"code": "IDF-2013-AMI-PTCE", "family": "IDF-PTCE", "funder_level": "region", "funder_name": "Région Île-de-France", "id": 22, "in_catalogue": 1, "kind": "ami", "label": "Appel à manifestation d’intérêt PTCE", "legal_basis": "", "version": 1}', 'do', NULL, 'c50d8c96d7534c12bf2bdeb74c129c83c8e67d2102f528e25b730eccd7928a48');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (46, 'adb63994023f472481d70d6ab463b894', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 22, 'insert', NULL, '{"deliberation": "", "id": 22, "rules": "[{\"type\": \"min_self_financing\", \"autonomy_plan\": true, \"source\": \"guide RTES 2014, l. 691\"}, {\"type\": \"prerequisites\", \"items\": [\"Collectif d’acteurs déjà constitué\"], \"source\": \"guide RTES 2014, l. 691\"}, {\"type\": \"recorded_outcome\", \"applications\": 23, \"awards\": 4, \"source\": \"guide RTES 2014, l. 649\"}]", "scheme_id": 22, "section": "undivided", "source": "guide RTES 2014, l. 649, 691", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, '1a734db3b42ae1d5cfdb534162a5fa54989f7beb0c9565652ecdf7cb27a59c87');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (47, 'adb63994023f472481d70d6ab463b894', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 23, 'insert', NULL, '{"code": "IDF-2014-AMI-PTCE", "family": "IDF-PTCE", "funder_level": "region", "funder_name": "Région Île-de-France", "id": 23, "in_catalogue": 1, "kind": "ami", "label": "Appel à manifestation d’intérêt PTCE (2014)", "legal_basis": "", "version": 1}', 'do', NULL, '4cae9b9db6d494163083a2ed7f00ff56e51c5a3b44139aeb09a8575b453a6cf6');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (48, 'adb63994023f472481d70d6ab463b894', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 23, 'insert', NULL, '{"deliberation": "", "id": 23, "rules": "[{\"type\": \"eligible_beneficiaries\", \"ess_or_member\": true, \"source\": \"guide RTES 2014, l. 1429\"}, {\"type\": \"prerequisites\", \"items\": [\"Démarche de PTCE déjà engagée, ses partenaires et son projet présentés\", \"Coordinateur du programme nommé\"], \"source\": \"guide RTES 2014, l. 1427-1429\"}]", "scheme_id": 23, "section": "undivided", "source": "guide RTES 2014, l. 1425-1429", "valid_from": "2014-01-01", "valid_to": null, "version": "2014"}', 'do', NULL, '3a33a2df9f5ae99ba549c7a14308ba484c89a3c76fa49e87b981716262a48c8b');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (49, 'adb63994023f472481d70d6ab463b894', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 24, 'insert', NULL, '{"code": "IDF-EMPLOIS-TREMPLIN", "family": "IDF-EMPLOI", "funder_level": "region", "funder_name": "Région Île-de-France", "id": 24, "in_catalogue": 1, "kind": "grant", "label": "Emplois-tremplin", "legal_basis": "", "version": 1}', 'do', NULL, 'ea031208a8427c02e0a9ee5d939cb88b77045f845f0d1e8e694937cd560f3062');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (50, 'adb63994023f472481d70d6ab463b894', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 24, 'insert', NULL, '{"deliberation": "", "id": 24, "rules": "[{\"type\": \"eligible_categories\", \"categories\": [\"staff\"], \"source\": \"guide RTES 2014, l. 691\"}, {\"type\": \"tapering\", \"years\": 3, \"source\": \"guide RTES 2014, l. 691\"}, {\"type\": \"duration\", \"max_months\": 36, \"source\": \"guide RTES 2014, l. 691\"}]", "scheme_id": 24, "section": "operating", "source": "guide RTES 2014, l. 691", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, '5f5146c22adae882f9c5ac3781e35f5d44239d5b98cfc49f957ca602d28e59ae');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (51, 'adb63994023f472481d70d6ab463b894', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 25, 'insert', NULL, '{"code": "IDF-GE", "family": "IDF-EMPLOI", "funder_level": "region", "funder_name": "Région Île-de-France", "id": 25, "in_catalogue": 1, "kind": "grant", "label": "Soutien aux groupements d’employeurs", "legal_basis": "", "version": 1}', 'do', NULL, '92284bd02a7cbd4157e5067866f9576d39058f6354d9b430f61b1bbb2745fa3b');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (52, 'adb63994023f472481d70d6ab463b894', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 25, 'insert', NULL, '{"deliberation": "", "id": 25, "rules": "[]", "scheme_id": 25, "section": "undivided", "source": "guide RTES 2014, l. 691", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, 'c2b43fde43eba354ddd295f85f790591ce5c685fcf085aca807ddd38720443d5');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (53, 'adb63994023f472481d70d6ab463b894', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 26, 'insert', NULL, '{"code": "IDF-SENSIB-ESS", "family": "IDF-ESS", "funder_level": "region", "funder_name": "Région Île-de-France", "id": 26, "in_catalogue": 1, "kind": "grant", "label": "Sensibilisation à l’ESS et à l’innovation sociale", "legal_basis": "", "version": 1}', 'do', NULL, '8583d9f75b5de4b85cacb8c6ede021da39aa264ab38ef5b98e703356b924366c');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (54, 'adb63994023f472481d70d6ab463b894', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 26, 'insert', NULL, '{"deliberation": "", "id": 26, "rules": "[]", "scheme_id": 26, "section": "undivided", "source": "guide RTES 2014, l. 1393-1405", "valid_from": "2012-01-01", "valid_to": null, "version": "2012"}', 'do', NULL, '78c1448da18d222bb9ef73141ba57ea9ccbcfa671ec84760e8da9d79469cfec0');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (55, 'adb63994023f472481d70d6ab463b894', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 27, 'insert', NULL, '{"code": "LMCU-AAP", "family": "LMCU-AAP", "funder_level": "intercommunality", "funder_name": "Lille Métropole Communauté urbaine", "id": 27, "in_catalogue": 1, "kind": "call", "label": "Appel à projets permanent : coopération et mutualisation", "legal_basis": "", "version": 1}', 'do', NULL, 'd9f1c924e0ee10c39af57189ed874559b6a2ce4254c2a9b53bd029f638456636');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (56, 'adb63994023f472481d70d6ab463b894', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 27, 'insert', NULL, '{"deliberation": "", "id": 27, "rules": "[]", "scheme_id": 27, "section": "undivided", "source": "guide RTES 2014, l. 684", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, 'bad801b89e92804e61fb7874cd6e53f3ff745e91d652639710c5cf7bd921eec0');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (57, 'adb63994023f472481d70d6ab463b894', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 28, 'insert', NULL, '{"code": "LOR-PACTE", "family": "LOR-PACTE", "funder_level": "region", "funder_name": "Région Lorraine", "id": 28, "in_catalogue": 1, "kind": "territorial_contract", "label": "PACTE Lorraine : innovation sociale sur les territoires", "legal_basis": "", "version": 1}', 'do', NULL, 'c41495f66e59573f17b6eed056b1db881cddf4a50e8b7ea14d5d31967e550a40');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (58, 'adb63994023f472481d70d6ab463b894', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 28, 'insert', NULL, '{"deliberation": "", "id": 28, "rules": "[{\"type\": \"parity\", \"level\": \"state\", \"source\": \"guide RTES 2014, l. 734\"}, {\"type\": \"duration\", \"max_months\": 36, \"source\": \"guide RTES 2014, l. 734\"}]", "scheme_id": 28, "section": "undivided", "source": "guide RTES 2014, l. 734", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, 'be20ba4959b22419d5362c0814b830804555e3b45054d19d7df9ddb2e399ae42');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (59, 'adb63994023f472481d70d6ab463b894', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 29, 'insert', NULL, '{"code": "NA-SENSIB-ESS", "family": "NA-ESS", "funder_level": "region", "funder_name": "Région Nouvelle-Aquitaine", "id": 29, "in_catalogue": 1, "kind": "grant", "label": "Sensibiliser aux démarches collectives de l’ESS", "legal_basis": "", "version": 1}', 'do', NULL, 'c7777eb81cdff57a97f249093cf62d35bb71d3b4e1b5fb5ce72ac4dba9f1e5d2');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (60, 'adb63994023f472481d70d6ab463b894', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 29, 'insert', NULL, '{"deliberation": "", "id": 29, "rules": "[{\"type\": \"max_rate\", \"rate\": \"0.50\", \"when\": \"state_aid\", \"source\": \"aides-territoires\"}, {\"type\": \"max_rate\", \"rate\": \"0.75\", \"when\": \"not_state_aid\", \"source\": \"aides-territoires\"}, {\"type\": \"cap\", \"scope\": \"file\", \"amount\": \"20000.00\", \"source\": \"aides-territoires\"}, {\"type\": \"floor\", \"amount\": \"5000.00\", \"source\": \"aides-territoires\"}]", "scheme_id": 29, "section": "operating", "source": "aides-territoires (règlement sans date)", "valid_from": "2024-01-01", "valid_to": null, "version": "sans date"}', 'do', NULL, '915a63d3cfff4e4cac2b6953e8f41d0aca1d40a721f6c6d52eb3910dfd0d9c36');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (61, 'adb63994023f472481d70d6ab463b894', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 30, 'insert', NULL, '{"code": "PDL-2013-PTCE-1", "family": "PDL-2013-PTCE", "funder_level": "region", "funder_name": "Région Pays de la Loire", "id": 30, "in_catalogue": 1, "kind": "grant", "label": "Soutien aux PTCE : émergence", "legal_basis": "", "version": 1}', 'do', NULL, 'b5c0efc350ef41c60961fad945703a48b54037baa4b40bfb0c8e7b8dd6c2acef');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (62, 'adb63994023f472481d70d6ab463b894', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 30, 'insert', NULL, '{"deliberation": "", "id": 30, "rules": "[{\"type\": \"phases\", \"stage\": \"emergence\", \"source\": \"guide RTES 2014, l. 675\"}, {\"type\": \"cap\", \"scope\": \"stage\", \"amount\": \"25000.00\", \"source\": \"guide RTES 2014, l. 675\"}, {\"type\": \"cap\", \"scope\": \"ptce\", \"amount\": \"50000.00\", \"family\": \"PDL-2013-PTCE\", \"source\": \"guide RTES 2014, l. 675\"}]", "scheme_id": 30, "section": "undivided", "source": "guide RTES 2014, l. 675", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, '2d21688f65d3e93e8d598155d3d3e1b5af68ca243dd19c7489c48eb109cbd8e9');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (63, 'adb63994023f472481d70d6ab463b894', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 31, 'insert', NULL, '{"code": "PDL-2013-PTCE-2", "family": "PDL-2013-PTCE", "funder_level": "region", "funder_name": "Région Pays de la Loire", "id": 31, "in_catalogue": 1, "kind": "grant", "label": "Soutien aux PTCE : démarrage", "legal_basis": "", "version": 1}', 'do', NULL, '2c5e5e59a518f2c0387bf2599a33fad5c5c79adbc4b6e4ba081cd7506f4d1523');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (64, 'adb63994023f472481d70d6ab463b894', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 31, 'insert', NULL, '{"deliberation": "", "id": 31, "rules": "[{\"type\": \"phases\", \"stage\": \"start_up\", \"after\": \"PDL-2013-PTCE-1\", \"source\": \"guide RTES 2014, l. 675\"}, {\"type\": \"cap\", \"scope\": \"stage\", \"amount\": \"25000.00\", \"source\": \"guide RTES 2014, l. 675\"}, {\"type\": \"cap\", \"scope\": \"ptce\", \"amount\": \"50000.00\", \"family\": \"PDL-2013-PTCE\", \"source\": \"guide RTES 2014, l. 675\"}, {\"type\": \"duration\", \"min_months\": 24, \"since\": \"previous_phase\", \"source\": \"guide RTES 2014, l. 675\"}]", "scheme_id": 31, "section": "undivided", "source": "guide RTES 2014, l. 675", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, 'c8e0dfe946a038dfbb7d1cc6ee9c74b6fa5587a466602d01d1d5ca75b7ad8dd7');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (65, 'adb63994023f472481d70d6ab463b894', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 32, 'insert', NULL, '{"code": "PDL-GE-DIV", "family": "PDL-GE", "funder_level": "region", "funder_name": "Région Pays de la Loire", "id": 32, "in_catalogue": 1, "kind": "grant", "label": "Aide à la diversification des GE et GEIQ", "legal_basis": "", "version": 1}', 'do', NULL, '0fc2aa2ef2c6ded6d7e76d4ec7e1ff3116c5f17d51c5ef2046e582211b1a1d43');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (66, 'adb63994023f472481d70d6ab463b894', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 32, 'insert', NULL, '{"deliberation": "", "id": 32, "rules": "[{\"type\": \"max_rate\", \"rate\": \"0.50\", \"when\": \"only_public_funder\", \"source\": \"territoires.paysdelaloire.fr\"}, {\"type\": \"public_aid_ceiling\", \"rate\": \"0.80\", \"when\": \"other_public_aid\", \"source\": \"territoires.paysdelaloire.fr\"}, {\"type\": \"cap\", \"scope\": \"file\", \"amount\": \"6000.00\", \"source\": \"territoires.paysdelaloire.fr\"}, {\"type\": \"eligible_categories\", \"categories\": [\"staff\"], \"source\": \"territoires.paysdelaloire.fr\"}, {\"type\": \"max_awards\", \"count\": 1, \"of\": \"beneficiary\", \"source\": \"territoires.paysdelaloire.fr\"}]", "scheme_id": 32, "section": "operating", "source": "territoires.paysdelaloire.fr (règlement sans date)", "valid_from": "2024-01-01", "valid_to": null, "version": "sans date"}', 'do', NULL, '011a306be3803564bb0c93de53c5b311c50c97158e3b20b1ff15ff5dbbba7505');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (67, 'adb63994023f472481d70d6ab463b894', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 33, 'insert', NULL, '{"code": "PDL-GE", "family": "PDL-GE", "funder_level": "region", "funder_name": "Région Pays de la Loire", "id": 33, "in_catalogue": 1, "kind": "grant", "label": "Aide au démarrage des GE et GEIQ", "legal_basis": "", "version": 1}', 'do', NULL, '4cb5e9580145a9c243d7c3a5fa0e9ea90c29c59e870fcc26e245b317b9f138da');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (68, 'adb63994023f472481d70d6ab463b894', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 33, 'insert', NULL, '{"deliberation": "", "id": 33, "rules": "[{\"type\": \"max_rate\", \"rate\": \"0.50\", \"when\": \"only_public_funder\", \"source\": \"territoires.paysdelaloire.fr\"}, {\"type\": \"public_aid_ceiling\", \"rate\": \"0.80\", \"when\": \"other_public_aid\", \"source\": \"territoires.paysdelaloire.fr\"}, {\"type\": \"cap\", \"scope\": \"file\", \"amount\": \"12000.00\", \"source\": \"territoires.paysdelaloire.fr\"}, {\"type\": \"eligible_categories\", \"categories\": [\"staff\"], \"source\": \"territoires.paysdelaloire.fr\"}, {\"type\": \"vat\", \"expected\": \"excluding_tax\", \"source\": \"territoires.paysdelaloire.fr\"}, {\"type\": \"max_awards\", \"count\": 1, \"of\": \"beneficiary\", \"source\": \"territoires.paysdelaloire.fr\"}]", "scheme_id": 33, "section": "operating", "source": "territoires.paysdelaloire.fr (règlement sans date)", "valid_from": "2024-01-01", "valid_to": null, "version": "sans date"}', 'do', NULL, 'b026df5db31cad0772a005a5d3af5cd8c8545ba0fa6a3a4dd216799f00ac7660');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (69, 'adb63994023f472481d70d6ab463b894', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 34, 'insert', NULL, '{"code": "RA-CDDRA", "family": "RA-CDDRA", "funder_level": "region", "funder_name": "Région Rhône-Alpes", "id": 34, "in_catalogue": 1, "kind": "territorial_contract", "label": "Fonds territoriaux des contrats de développement durable Rhône-Alpes (CDDRA)", "legal_basis": "", "version": 1}', 'do', NULL, '247f3465256308d46478f43df0124497e4ff4ce4aa87d7a3d1cf837e580c11cd');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (70, 'adb63994023f472481d70d6ab463b894', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 34, 'insert', NULL, '{"deliberation": "", "id": 34, "rules": "[{\"type\": \"indicative_range\", \"low\": \"30000.00\", \"high\": \"40000.00\", \"source\": \"guide RTES 2014, l. 785\"}]", "scheme_id": 34, "section": "undivided", "source": "guide RTES 2014, l. 659, 717, 785", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, '5e95e68997de69babc91d47fb767ce75464922674bce65148459d6fc2f483fff');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (71, 'adb63994023f472481d70d6ab463b894', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme', 35, 'insert', NULL, '{"code": "VERRIERE-INGENIERIE", "family": "VERRIERE-INGENIERIE", "funder_level": "commune", "funder_name": "La Verrière", "id": 35, "in_catalogue": 1, "kind": "accompaniment", "label": "Ingénierie communale en nature : deux agents", "legal_basis": "", "version": 1}', 'do', NULL, '278a7f04995e522d404065f936a458cb1a3ac3561eeb03714d98691b8c1c81d1');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (72, 'adb63994023f472481d70d6ab463b894', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger le catalogue des dispositifs', 'scheme_version', 35, 'insert', NULL, '{"deliberation": "", "id": 35, "rules": "[{\"type\": \"accompaniment\", \"source\": \"guide RTES 2014, l. 467\"}]", "scheme_id": 35, "section": "operating", "source": "guide RTES 2014, l. 467", "valid_from": "2013-01-01", "valid_to": null, "version": "2013"}', 'do', NULL, 'e4a6ced8c4d35e1ec7b2d22fee9f9eb8a361567b6388f29856ec2d10af220d0c');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (73, 'a18155ca16c04ca68ef2d542e0835254', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 1, 'insert', NULL, '{"amount": null, "axis": "Économie sociale et solidaire", "end": null, "id": 1, "kind": "state_region_contract", "name": "Contrat de projets État-Région Bourgogne", "notes": "Inscription de l’ESS obtenue pour le prochain contrat (2014) ; départements et Pays à associer ensuite.", "signatories": "État, Région Bourgogne", "sort_key": "contrat de projets etat region bourgogne", "source": "guide RTES 2014, l. 725", "start": null, "version": 1}', 'do', NULL, 'bf084ff90028d6cb8e063315ae95616678d63cce840979fa6e11ad5a0820a63b');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (74, 'a18155ca16c04ca68ef2d542e0835254', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 2, 'insert', NULL, '{"amount": null, "axis": "", "end": null, "id": 2, "kind": "ess_programme", "name": "PRDESS Bourgogne : programme régional de développement de l’ESS", "notes": "Décline l’ESS du schéma régional, où elle figure depuis 2005. PTCE non inscrits au schéma, attendus dans les programmes opérationnels européens.", "signatories": "Région Bourgogne", "sort_key": "prdess bourgogne : programme regional de developpement de l ess", "source": "guide RTES 2014, l. 711, 725", "start": null, "version": 1}', 'do', NULL, '82bbe93e5afc5d8ecd518cb5cd28b2706d631b343c4b520722b22d80a8265b49');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (75, 'a18155ca16c04ca68ef2d542e0835254', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 3, 'insert', NULL, '{"amount": 150000000000, "axis": "Innovation sociale sur les territoires", "end": null, "id": 3, "kind": "state_region_contract", "name": "PACTE Lorraine", "notes": "Trois ans, 3 objectifs, 17 actions, 3 volets ; financement à parité entre l’État et la Région. Le montant est celui des investissements prévus, tous volets.", "signatories": "État, Région Lorraine", "sort_key": "pacte lorraine", "source": "guide RTES 2014, l. 732-736", "start": null, "version": 1}', 'do', NULL, '14b7dbcc71ec921952e3519f394f30ab448e5fe4ec3e77ad81a5a0f00f9099c7');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (76, 'a18155ca16c04ca68ef2d542e0835254', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 1, 'insert', NULL, '{"framework_id": 3, "id": 1, "scheme_id": 28}', 'do', NULL, '4ab18fc176328632e841131769cb16b2f2f965116a85e56c54926eb0d2193d65');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (77, 'a18155ca16c04ca68ef2d542e0835254', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 4, 'insert', NULL, '{"amount": null, "axis": "Coopérations économiques territoriales", "end": null, "id": 4, "kind": "economic_strategy", "name": "SRDE Rhône-Alpes", "notes": "Voté en 2011, sans nommer les PTCE. Un SRDEI est annoncé pour 2015.", "signatories": "Région Rhône-Alpes", "sort_key": "srde rhone alpes", "source": "guide RTES 2014, l. 717", "start": null, "version": 1}', 'do', NULL, 'da1aaa1495718461a7aab0513e688ac268b76da1c34c9e42160390f4956db78b');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (78, 'a18155ca16c04ca68ef2d542e0835254', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 5, 'insert', NULL, '{"amount": null, "axis": "Innovation sociale", "end": null, "id": 5, "kind": "innovation_strategy", "name": "SRI Rhône-Alpes : stratégie régionale de l’innovation", "notes": "Septembre 2013 ; prépare les programmes européens et nomme les PTCE.", "signatories": "Région Rhône-Alpes", "sort_key": "sri rhone alpes : strategie regionale de l innovation", "source": "guide RTES 2014, l. 717, 1433-1440", "start": null, "version": 1}', 'do', NULL, '14b5f347889d27653cd6e69142fc96fff910ffac1998afdde2728d08ba1441f7');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (79, 'a18155ca16c04ca68ef2d542e0835254', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 6, 'insert', NULL, '{"amount": null, "axis": "Type d’actions 7 : acteurs de l’ESS et réseaux de l’innovation sociale", "end": "2020-12-31", "id": 6, "kind": "european_programme", "name": "PO FEDER/FSE Rhône-Alpes 2014-2020", "notes": "", "signatories": "Union européenne, Région Rhône-Alpes", "sort_key": "po feder/fse rhone alpes 2014 2020", "source": "guide RTES 2014, l. 703, 1433-1444", "start": "2014-01-01", "version": 1}', 'do', NULL, '2c69062a4363386d740e715ced0d64e6db3884ffd4fa1ea3ad406db42f6951ca');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (80, 'a18155ca16c04ca68ef2d542e0835254', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 2, 'insert', NULL, '{"framework_id": 6, "id": 2, "scheme_id": 14}', 'do', NULL, 'a6b0307e9df905870358fd78cb632572f856dcc9e9a4a7e6afd0e08e4f11f6cb');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (81, 'a18155ca16c04ca68ef2d542e0835254', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 7, 'insert', NULL, '{"amount": null, "axis": "", "end": null, "id": 7, "kind": "territorial_contract", "name": "CDDRA : contrats de développement durable Rhône-Alpes", "notes": "Pas de crédits réservés aux PTCE : leurs projets passent par les fonds territoriaux.", "signatories": "Région Rhône-Alpes, Pays, Parcs et autres territoires", "sort_key": "cddra : contrats de developpement durable rhone alpes", "source": "guide RTES 2014, l. 659, 717, 785", "start": null, "version": 1}', 'do', NULL, '89a301d05d06379a80d90e656780a26677d946e2f1828aaab69c5335bb978db9');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (82, 'a18155ca16c04ca68ef2d542e0835254', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 3, 'insert', NULL, '{"framework_id": 7, "id": 3, "scheme_id": 34}', 'do', NULL, '6e973aecf82829c293962d3f1f6b15130f83a84196f60780233e5987af0b47c1');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (83, 'a18155ca16c04ca68ef2d542e0835254', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 8, 'insert', NULL, '{"amount": null, "axis": "PTCE et innovation sociale, nouveaux champs d’intervention", "end": null, "id": 8, "kind": "economic_strategy", "name": "SRDEI Île-de-France", "notes": "", "signatories": "Région Île-de-France", "sort_key": "srdei ile de france", "source": "guide RTES 2014, l. 748-750, 1399-1409", "start": null, "version": 1}', 'do', NULL, 'f5719af5d44d37f7cedf83e22781ec110c7096b88598c630820f4f5833792dd0');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (84, 'a18155ca16c04ca68ef2d542e0835254', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 4, 'insert', NULL, '{"framework_id": 8, "id": 4, "scheme_id": 22}', 'do', NULL, 'e16aeae54d68428cc96f5ac47337fff98136d1e7b866d6fceb7d5a186e58fbdc');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (85, 'a18155ca16c04ca68ef2d542e0835254', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 5, 'insert', NULL, '{"framework_id": 8, "id": 5, "scheme_id": 23}', 'do', NULL, '6b4639fe194b9af549901fb5401bf1c3b6f5c505ed8936409cdd43f3b61a5bd7');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (86, 'a18155ca16c04ca68ef2d542e0835254', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 9, 'insert', NULL, '{"amount": null, "axis": "3.3 Structuration de l’ESS dans les PTCE", "end": null, "id": 9, "kind": "ess_programme", "name": "Politique régionale ESS Île-de-France (rapport de mise en œuvre de la SRDEI)", "notes": "Novembre 2012. Son règlement d’intervention est l’annexe 2 de la délibération.", "signatories": "Région Île-de-France", "sort_key": "politique regionale ess ile de france (rapport de mise en oeuvre de la srdei)", "source": "guide RTES 2014, l. 750, 1393-1423", "start": null, "version": 1}', 'do', NULL, '950766c76c17ca1f3bb72f2decee83185968666fcaa751316649d6174891d7d7');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (87, 'a18155ca16c04ca68ef2d542e0835254', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 6, 'insert', NULL, '{"framework_id": 9, "id": 6, "scheme_id": 26}', 'do', NULL, '8bc45bf7ff74dadbbffe06802a6a5a2d287504402756be68fb32ae145c77c318');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (88, 'a18155ca16c04ca68ef2d542e0835254', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 7, 'insert', NULL, '{"framework_id": 9, "id": 7, "scheme_id": 22}', 'do', NULL, '4aff027eff18bc9ca71c555b81bb92a1c8ab38a146a9d07a2db93b7e69de3202');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (89, 'a18155ca16c04ca68ef2d542e0835254', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 8, 'insert', NULL, '{"framework_id": 9, "id": 8, "scheme_id": 23}', 'do', NULL, 'aba9947fac5797156c3b9a72e0f93e52b384bca3ee963ca7bd388132d545baa2');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (90, 'a18155ca16c04ca68ef2d542e0835254', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 10, 'insert', NULL, '{"amount": null, "axis": "Démarche commune aux services et aux territoires", "end": null, "id": 10, "kind": "territorial_contract", "name": "Pactes pour le développement des territoires (Île-de-France)", "notes": "", "signatories": "Région Île-de-France, territoires", "sort_key": "pactes pour le developpement des territoires (ile de france)", "source": "guide RTES 2014, l. 750, 831, 1411", "start": null, "version": 1}', 'do', NULL, '8a4b06e35a9d08aeb2469375b49c0f6bc8a486c43ee2c08af15d9e33ad4629c2');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (91, 'a18155ca16c04ca68ef2d542e0835254', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 11, 'insert', NULL, '{"amount": null, "axis": "Structuration collective de l’ESS", "end": "2016-12-31", "id": 11, "kind": "economic_strategy", "name": "SREED Pays de la Loire 2011-2016", "notes": "Le bilan 2013 cite l’émergence et le démarrage de PTCE en Pays d’Ancenis, Pays du Mans et à La Roche-sur-Yon.", "signatories": "Région Pays de la Loire", "sort_key": "sreed pays de la loire 2011 2016", "source": "guide RTES 2014, l. 1446-1475", "start": "2011-01-01", "version": 1}', 'do', NULL, '43b282c4a6e8b90ffa4a189e6b40ec698da55fe6bdb153bfab28ee9a9c0eb55e');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (92, 'a18155ca16c04ca68ef2d542e0835254', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 9, 'insert', NULL, '{"framework_id": 11, "id": 9, "scheme_id": 30}', 'do', NULL, 'bd2adf4c7e5f9c0ec9904226a666892c2fcdd4a07af439149d760f846b616373');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (93, 'a18155ca16c04ca68ef2d542e0835254', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 10, 'insert', NULL, '{"framework_id": 11, "id": 10, "scheme_id": 31}', 'do', NULL, '5e05da4e46ab28fc71f9ceb385787cc3d8e6af3417c49be2a85b13a06f50a197');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (94, 'a18155ca16c04ca68ef2d542e0835254', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 12, 'insert', NULL, '{"amount": null, "axis": "Axe 2 : coopération territoriale et mutualisation", "end": null, "id": 12, "kind": "ess_programme", "name": "Règlement d’intervention ESS et innovation sociale Aquitaine", "notes": "2013, cinq axes.", "signatories": "Région Aquitaine", "sort_key": "reglement d intervention ess et innovation sociale aquitaine", "source": "guide RTES 2014, l. 743, 1454-1462", "start": null, "version": 1}', 'do', NULL, '4b65738a30b2e45db552b7ade4f5f5932ad7ece3c1bc1c4a1f1fd916d0537887');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (95, 'a18155ca16c04ca68ef2d542e0835254', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 11, 'insert', NULL, '{"framework_id": 12, "id": 11, "scheme_id": 4}', 'do', NULL, 'b0d552183b528dc5431cdec8fbc16e65251c938966a1cba9b72771b869b31b93');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (96, 'a18155ca16c04ca68ef2d542e0835254', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 12, 'insert', NULL, '{"framework_id": 12, "id": 12, "scheme_id": 2}', 'do', NULL, '76716a304c30733d2f72a186c05e540b9ffce8f017325e024f7aba076ea77ec3');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (97, 'a18155ca16c04ca68ef2d542e0835254', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 13, 'insert', NULL, '{"framework_id": 12, "id": 13, "scheme_id": 3}', 'do', NULL, '538b8e93a7bf6b5c18c009463bd08b8cc59181ad121bf1292d11344fde269dc5');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (98, 'a18155ca16c04ca68ef2d542e0835254', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 13, 'insert', NULL, '{"amount": null, "axis": "Volet 1 : démarche collective d’expérimentation territoriale", "end": null, "id": 13, "kind": "ess_programme", "name": "PROGRESS Champagne-Ardenne", "notes": "Volet 1 reconduit en 2014.", "signatories": "Région Champagne-Ardenne", "sort_key": "progress champagne ardenne", "source": "guide RTES 2014, l. 711, 1477-1503", "start": null, "version": 1}', 'do', NULL, '63d5b40b08f7bf5bb009adc4c7c7dc57238b79eeb9ecc03880c963239e043132');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (99, 'a18155ca16c04ca68ef2d542e0835254', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 14, 'insert', NULL, '{"framework_id": 13, "id": 14, "scheme_id": 6}', 'do', NULL, '5badae605566afb7f154315c92488aea16a1bbee5ed1023ade84cd9e2bab6a9e');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (100, 'a18155ca16c04ca68ef2d542e0835254', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 15, 'insert', NULL, '{"framework_id": 13, "id": 15, "scheme_id": 7}', 'do', NULL, 'aef9a557288885884409373bb70e1762b6ca2e90cc1e1be643d044b450cbfe2f');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (101, 'a18155ca16c04ca68ef2d542e0835254', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 16, 'insert', NULL, '{"framework_id": 13, "id": 16, "scheme_id": 8}', 'do', NULL, 'd0fc52fb0396c6df1a34ea4415ea144a57449095da124e37d2096f7aa0645dfa');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (102, 'a18155ca16c04ca68ef2d542e0835254', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 14, 'insert', NULL, '{"amount": null, "axis": "", "end": null, "id": 14, "kind": "territorial_contract", "name": "Contrats de territoire d’Ille-et-Vilaine", "notes": "Deuxième génération ; investissement et fonctionnement.", "signatories": "Département d’Ille-et-Vilaine, EPCI", "sort_key": "contrats de territoire d ille et vilaine", "source": "guide RTES 2014, l. 756", "start": null, "version": 1}', 'do', NULL, 'a0734b4b79d01350fd4bd15655838af6517c2dd21825a96cc53ff387ee544181');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (103, 'a18155ca16c04ca68ef2d542e0835254', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 17, 'insert', NULL, '{"framework_id": 14, "id": 17, "scheme_id": 9}', 'do', NULL, '15a51ad3f86fe446ee55fa6a113dcfef549215a872e90cbf67decc4a7f2aca26');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (104, 'a18155ca16c04ca68ef2d542e0835254', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 15, 'insert', NULL, '{"amount": null, "axis": "", "end": null, "id": 15, "kind": "territorial_contract", "name": "Contractualisation du Pas-de-Calais avec les EPCI", "notes": "PTCE inscrits par principe, sans crédits propres.", "signatories": "Département du Pas-de-Calais, tous les EPCI du département", "sort_key": "contractualisation du pas de calais avec les epci", "source": "guide RTES 2014, l. 794-798", "start": null, "version": 1}', 'do', NULL, 'f5a0bf428dd670de52a2c78d00b1c88795b0126fb17b0339aa0f79021d0113bd');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (105, 'a18155ca16c04ca68ef2d542e0835254', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'framework_scheme', 18, 'insert', NULL, '{"framework_id": 15, "id": 18, "scheme_id": 11}', 'do', NULL, 'f5cfc8e91c6453ba3744253f234740145fc293327cee081855178f92f2d6676b');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (106, 'a18155ca16c04ca68ef2d542e0835254', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 16, 'insert', NULL, '{"amount": null, "axis": "Pôles de coopération territorialisés", "end": null, "id": 16, "kind": "ess_programme", "name": "Politique départementale ESS de Meurthe-et-Moselle", "notes": "Rapport de septembre 2012 ; six territoires départementaux.", "signatories": "Département de Meurthe-et-Moselle", "sort_key": "politique departementale ess de meurthe et moselle", "source": "guide RTES 2014, l. 1507-1521", "start": null, "version": 1}', 'do', NULL, '5b8d5b41872c83950be944bc548fb7f59d124fe67e80e6922efa737677d884bf');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (107, 'a18155ca16c04ca68ef2d542e0835254', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 17, 'insert', NULL, '{"amount": null, "axis": "Opération 9 : diversifier les activités économiques", "end": "2014-12-31", "id": 17, "kind": "sustainable_development_plan", "name": "Agenda 21 du Sicoval 2011-2014", "notes": "", "signatories": "Communauté d’agglomération du Sicoval", "sort_key": "agenda 21 du sicoval 2011 2014", "source": "guide RTES 2014, l. 903, 1525-1539", "start": "2011-01-01", "version": 1}', 'do', NULL, '6560d1959085d93d0fdb94ded6b9105502245d94a329b9ef545a1c5736c37582');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (108, 'a18155ca16c04ca68ef2d542e0835254', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 18, 'insert', NULL, '{"amount": null, "axis": "Étude puis création d’un pôle de coopération métropolitain", "end": "2014-12-31", "id": 18, "kind": "economic_strategy", "name": "PMDE de Lille Métropole, volet ESS 2011-2014", "notes": "", "signatories": "Lille Métropole Communauté urbaine", "sort_key": "pmde de lille metropole, volet ess 2011 2014", "source": "guide RTES 2014, l. 684, 1541-1549", "start": "2011-01-01", "version": 1}', 'do', NULL, 'cf4ac164a772bf4154b3e4e6d55c8101f42283ff4e975d3627bbc0a5a07a76d5');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (109, 'a18155ca16c04ca68ef2d542e0835254', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 19, 'insert', NULL, '{"amount": null, "axis": "Dialogue entre acteurs de l’ESS, création d’un pôle territorial", "end": null, "id": 19, "kind": "ess_programme", "name": "Plan d’action ESS de Cergy-Pontoise", "notes": "Adopté en septembre 2012.", "signatories": "Communauté d’agglomération de Cergy-Pontoise", "sort_key": "plan d action ess de cergy pontoise", "source": "guide RTES 2014, l. 1551-1557", "start": null, "version": 1}', 'do', NULL, 'c4d6834df4cf078de4fe3502da1b196055185dd1af199310492d0c8cd1df900e');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (110, 'a18155ca16c04ca68ef2d542e0835254', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 20, 'insert', NULL, '{"amount": null, "axis": "Ouverture d’un pôle de coopération sur l’île de Nantes", "end": "2014-12-31", "id": 20, "kind": "ess_programme", "name": "Plan d’actions ESS de Nantes Métropole 2013-2014", "notes": "", "signatories": "Nantes Métropole", "sort_key": "plan d actions ess de nantes metropole 2013 2014", "source": "guide RTES 2014, l. 1559-1579", "start": "2013-01-01", "version": 1}', 'do', NULL, 'f0c7e7ab08ff47906bd0f84788b4be112faf12a6dc090a7c5f0aeb5b9720208a');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (111, 'a18155ca16c04ca68ef2d542e0835254', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Charger les cadres du guide RTES 2014', 'policy_framework', 21, 'insert', NULL, '{"amount": null, "axis": "Axe 2.3.2 : montage d’un PTCE", "end": "2015-12-31", "id": 21, "kind": "ess_programme", "name": "PROCESS : coopération de l’ESS en Loire Sud 2012-2015", "notes": "", "signatories": "Saint-Étienne Métropole", "sort_key": "process : cooperation de l ess en loire sud 2012 2015", "source": "guide RTES 2014, l. 1581-1592", "start": "2012-01-01", "version": 1}', 'do', NULL, '30be45704c655414b27e885f9a967e3954a86e2c964948b0a1c93857037aead6');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (112, '06a0b6b79e0b424e817909c6ac985a55', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Achever la création du fichier', 'journal_head', 1, 'insert', NULL, '{}', 'mark', NULL, '3893fd084955540e25ad2d25e8f61f36abbebd11c9b1d4ffc1d1f883d9211f12');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (113, 'a3d5aa82860c4e638eb060cbc658f3b4', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Créer le PTCE « L’Arbre des Ardaines »', 'ptce', 1, 'insert', NULL, '{"activities": "", "bearer_form": "", "commune": "", "created_year": null, "departments": "", "id": 1, "name": "L’Arbre des Ardaines", "place": "", "place_built_m2": null, "place_kind": "", "place_land_m2": null, "place_owner": "", "priority_district": null, "region": "", "region_at_source": "", "sort_key": "arbre des ardaines", "source": "", "territory": "", "territory_type": null, "version": 1, "website": ""}', 'do', NULL, '0c6648fa7f561fed93e1a39254a91a7e53ba86af3e9c8afcdd3414d8895a8e45');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (114, '7329183f53464b708e27f3ae733374c8', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Créer le dossier 2026-001', 'funding_file', 1, 'insert', NULL, '{"acknowledged_on": null, "autonomy_plan": 0, "beneficiary_id": null, "decided_on": null, "decision": "not_listed", "deposited_on": "2026-01-12", "eligible_base": null, "end": null, "framework_axis_id": null, "id": 1, "instruction": "draft", "instructor": "Agent d’essai", "listed_on": null, "max_amount": null, "notes": "", "number": "2026-001", "number_sort_key": "000000002026 000000000001", "proposed": null, "ptce_id": 1, "renewal_of_id": null, "requested": null, "scheme_version_id": 34, "score": null, "section": "undivided", "service_opinion": "", "split": null, "stage": null, "start": null, "state_aid": null, "stated_year": null, "title": "Filière bois", "title_sort_key": "filiere bois", "total_cost": null, "vat": null, "version": 1, "voted": null, "waiting_rank": null}', 'do', NULL, '26224fa91712c6137f2c615237577ec9f8297b4313db8842ce7c1fb5ab5b1ce4');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (115, '7329183f53464b708e27f3ae733374c8', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Créer le dossier 2026-001', 'plan_line', 1, 'insert', NULL, '{"amount": 0, "funder": "Région Rhône-Alpes", "funding_file_id": 1, "id": 1, "in_kind": 0, "level": "region", "obtained": 0, "ours": 1, "position": 0, "public": 1}', 'do', NULL, '2ba544f30622b93ad2d6110dcfb7bcbaf13eb660e7b526c2a7f13707028b4741');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (116, '7329183f53464b708e27f3ae733374c8', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Créer le dossier 2026-001', 'funding_file', 1, 'update', '{"eligible_base": null, "max_amount": null, "version": 1}', '{"eligible_base": 0, "max_amount": 0, "version": 2}', 'do', NULL, '130529815a880901cddd48e7ac6dd25f8bf48378cbb689f6aac7563808f95278');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (117, '0c7a1caeea1a454589ab137af1b65e95', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Modifier le coût total du dossier 2026-001', 'funding_file', 1, 'update', '{"total_cost": null, "version": 2}', '{"total_cost": 4000000, "version": 3}', 'do', NULL, 'f7fa05ed8115eb754f2f4ec5effddc600aec26cd1400e803dba33c7dd48fdd60');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (118, '58ef72943be4450dba7e26f8af44a326', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Modifier le montant demandé du dossier 2026-001', 'funding_file', 1, 'update', '{"requested": null, "version": 3}', '{"requested": 3000000, "version": 4}', 'do', NULL, '767f5f7268a7b437bc9e0e6fc42d426325f7ddc56b45c7dc3e1dc3b4eab20bb3');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (119, '58ef72943be4450dba7e26f8af44a326', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Modifier le montant demandé du dossier 2026-001', 'plan_line', 1, 'update', '{"amount": 0}', '{"amount": 3000000}', 'do', NULL, '670e5ae5da09f76550c1479546d26941bd15c68d0817034c91b42e22b4b6aa6b');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (120, 'ea10b782fa054c94aef01af11d7903a3', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Ajouter une dépense au dossier 2026-001', 'cost_line', 1, 'insert', NULL, '{"category": "study", "funding_file_id": 1, "id": 1, "label": "", "position": 0, "presented": 0, "reason": "", "retained": null}', 'do', NULL, '3e8b5520c929452da58f81234a0fb38b6b6eb66f7c9e95ff0b888995682b0bdf');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (121, 'ea10b782fa054c94aef01af11d7903a3', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Ajouter une dépense au dossier 2026-001', 'funding_file', 1, 'update', '{"version": 4}', '{"version": 5}', 'do', NULL, 'b41f287dd63156c556ce23879bb7270f939a099a3646137701a7765c6a469c46');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (122, '04026f1fb05b4e3f821e7b3085abe4ee', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Modifier une dépense du dossier 2026-001', 'cost_line', 1, 'update', '{"presented": 0}', '{"presented": 4000000}', 'do', NULL, 'de9cab37667dedb2057603ceee1f2671e3feb8c5ea2b5a7d40a5500ec6f14d8d');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (123, '04026f1fb05b4e3f821e7b3085abe4ee', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Modifier une dépense du dossier 2026-001', 'funding_file', 1, 'update', '{"eligible_base": 0, "max_amount": 0, "version": 5}', '{"eligible_base": 4000000, "max_amount": 4000000, "version": 6}', 'do', NULL, '3f37ff7a7cc466ec51870d0c0f5225f72074409cf6b90e27775b24535a701f2d');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (124, '4856a8a468934e6aa1d84632db846f39', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Terminer l’instruction du dossier 2026-001', 'funding_file_move', 1, 'insert', NULL, '{"author": "Agent d’essai", "axis": "instruction", "funding_file_id": 1, "id": 1, "moved_at": "2026-03-02T09:30:00.000+00:00", "previous": "draft", "reason": "", "target": "submitted"}', 'do', NULL, 'e015495fef3c17aee217dbe1cbf1fe776c599d18007dbe81090f4589399cc7b7');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (125, '4856a8a468934e6aa1d84632db846f39', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Terminer l’instruction du dossier 2026-001', 'funding_file_move', 2, 'insert', NULL, '{"author": "Agent d’essai", "axis": "instruction", "funding_file_id": 1, "id": 2, "moved_at": "2026-03-02T09:30:00.000+00:00", "previous": "submitted", "reason": "", "target": "complete"}', 'do', NULL, 'e861bcdc3fc4ec647fb06d44f85d7a346bb057baa60eeb0382e93b0c1411c001');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (126, '4856a8a468934e6aa1d84632db846f39', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Terminer l’instruction du dossier 2026-001', 'funding_file_move', 3, 'insert', NULL, '{"author": "Agent d’essai", "axis": "instruction", "funding_file_id": 1, "id": 3, "moved_at": "2026-03-02T09:30:00.000+00:00", "previous": "complete", "reason": "", "target": "under_review"}', 'do', NULL, '3eddb99e70858e3b10a0f719f17e23eeff2ec8f372241d784448d1e4d7d2d310');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (127, '4856a8a468934e6aa1d84632db846f39', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Terminer l’instruction du dossier 2026-001', 'funding_file_move', 4, 'insert', NULL, '{"author": "Agent d’essai", "axis": "instruction", "funding_file_id": 1, "id": 4, "moved_at": "2026-03-02T09:30:00.000+00:00", "previous": "under_review", "reason": "", "target": "reviewed"}', 'do', NULL, 'd5c1522da0d65307fa9219238bca634a55962cc8e0118fb7126782da02f07e95');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (128, '4856a8a468934e6aa1d84632db846f39', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Terminer l’instruction du dossier 2026-001', 'funding_file', 1, 'update', '{"instruction": "draft", "version": 6}', '{"instruction": "reviewed", "version": 7}', 'do', NULL, '057061d578b527c277d85dd62e4f779227508491fe3c18db9bfa423767b49cf7');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (129, 'c72b4317a98a4827aab567eb5b02738d', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Proposer le dossier 2026-001', 'funding_file_move', 5, 'insert', NULL, '{"author": "Agent d’essai", "axis": "decision", "funding_file_id": 1, "id": 5, "moved_at": "2026-03-02T09:30:00.000+00:00", "previous": "not_listed", "reason": "", "target": "proposed"}', 'do', NULL, '51a648d9526500ff33726a6faf5f8ef3e41b83be240389d0e9bbde2d11ceca67');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (130, 'c72b4317a98a4827aab567eb5b02738d', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Proposer le dossier 2026-001', 'funding_file', 1, 'update', '{"decision": "not_listed", "proposed": null, "version": 7}', '{"decision": "proposed", "proposed": 2000000, "version": 8}', 'do', NULL, 'ab92cf982ce220f0a50aeacd004e11c47e83ea6b7904a373185f59fa08e0b1f0');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (131, '06a52e45a2bb40eeb798eddc08d3165b', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Créer la séance du 04/05/2026', 'committee_session', 1, 'insert', NULL, '{"body": "council", "held_on": "2026-05-04", "id": 1, "status": "planned", "title": "", "version": 1}', 'do', NULL, 'b3adb1767c56b5c393ad4643567161e0311f6e8e096437ea565fa440c7e4db6e');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (132, 'b3930890e97c4b89aa74c8e874e97e2e', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Inscrire 1 dossier à l’ordre du jour', 'funding_file_move', 6, 'insert', NULL, '{"author": "Agent d’essai", "axis": "decision", "funding_file_id": 1, "id": 6, "moved_at": "2026-03-02T09:30:00.000+00:00", "previous": "proposed", "reason": "", "target": "listed"}', 'do', NULL, '7b975933270e282df8774e1b2890fc627b7b01c87d0daafdfabd122507d3f62f');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (133, 'b3930890e97c4b89aa74c8e874e97e2e', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Inscrire 1 dossier à l’ordre du jour', 'agenda_item', 1, 'insert', NULL, '{"funding_file_id": 1, "id": 1, "opinion": null, "position": 0, "proposed": null, "recused": "", "remark": "", "session_id": 1, "submitted": "", "vote": null, "voted_amount": null}', 'do', NULL, '1580845ac02e241cbcfa5ffa7c78d4ac9d70159eda0dbd2b456e36be6681494c');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (134, 'b3930890e97c4b89aa74c8e874e97e2e', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Inscrire 1 dossier à l’ordre du jour', 'committee_session', 1, 'update', '{"version": 1}', '{"version": 2}', 'do', NULL, '483f4844a1f3f784713de66100a8f4f11d01e3d92da2a98ee84c8454a0accff6');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (135, 'b3930890e97c4b89aa74c8e874e97e2e', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Inscrire 1 dossier à l’ordre du jour', 'funding_file', 1, 'update', '{"decision": "proposed", "listed_on": null, "version": 8}', '{"decision": "listed", "listed_on": "2026-05-04", "version": 9}', 'do', NULL, '73e5f5d6f59c8e6513866562a683911582e0223fb43c9d3272c223118b2c8271');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (136, 'c87bf87e4b4c4bdfb1e1e3047a2be22c', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Enregistrer un vote', 'funding_file_move', 7, 'insert', NULL, '{"author": "Agent d’essai", "axis": "decision", "funding_file_id": 1, "id": 7, "moved_at": "2026-03-02T09:30:00.000+00:00", "previous": "listed", "reason": "", "target": "granted"}', 'do', NULL, '39b9d14c3da161bac0c198033a9d19e4e9ff3a25d7fe32260da883aa350512b5');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (137, 'c87bf87e4b4c4bdfb1e1e3047a2be22c', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Enregistrer un vote', 'agenda_item', 1, 'update', '{"proposed": null, "submitted": "", "vote": null, "voted_amount": null}', '{"proposed": 2000000, "submitted": "{\"Mapping\":{\"cells\":{\"Mapping\":{\"number\":\"2026-001\",\"scheme\":\"RA-CDDRA\",\"scheme_label\":\"Fonds territoriaux des contrats de développement durable Rhône-Alpes (CDDRA)\",\"rules\":\"version 2013, guide RTES 2014, l. 659, 717, 785\",\"ptce\":\"L’Arbre des Ardaines\",\"beneficiary\":\"\",\"commune\":\"\",\"title\":\"Filière bois\",\"total_cost\":{\"Decimal\":\"40000.00\"},\"vat\":\"\",\"base\":{\"Decimal\":\"40000.00\"},\"plan_europe\":{\"Decimal\":\"0.00\"},\"plan_state\":{\"Decimal\":\"0.00\"},\"plan_region\":{\"Decimal\":\"0.00\"},\"plan_department\":{\"Decimal\":\"0.00\"},\"plan_intercommunality\":{\"Decimal\":\"0.00\"},\"plan_commune\":{\"Decimal\":\"0.00\"},\"plan_social_body\":{\"Decimal\":\"0.00\"},\"plan_private\":{\"Decimal\":\"0.00\"},\"plan_own\":{\"Decimal\":\"0.00\"},\"rate\":{\"Decimal\":\"0.5\"},\"requested\":{\"Decimal\":\"30000.00\"},\"maximum\":{\"Decimal\":\"40000.00\"},\"proposed\":{\"Decimal\":\"20000.00\"},\"service_opinion\":\"\",\"derogations\":\"\"}},\"note\":{\"Note\":{\"heading\":\"Dossier 2026-001 – note de calcul\",\"title\":\"Filière bois\",\"facts\":[{\"Fact\":{\"label\":\"PTCE\",\"text\":\"L’Arbre des Ardaines\"}},{\"Fact\":{\"label\":\"Dispositif\",\"text\":\"RA-CDDRA – Fonds territoriaux des contrats de développement durable Rhône-Alpes (CDDRA)\"}},{\"Fact\":{\"label\":\"Règlement\",\"text\":\"version 2013, guide RTES 2014, l. 659, 717, 785\"}},{\"Fact\":{\"label\":\"Financeur\",\"text\":\"Région Rhône-Alpes\"}},{\"Fact\":{\"label\":\"Déposé le\",\"text\":\"12 janvier 2026\"}},{\"Fact\":{\"label\":\"Stade, section\",\"text\":\"Indifférenciée\",\"right\":true}},{\"Fact\":{\"label\":\"Instruit par\",\"text\":\"Agent d’essai\",\"right\":true}}],\"figures\":[{\"Figure\":{\"label\":\"Coût total\",\"text\":\"40 000,00 €\"}},{\"Figure\":{\"label\":\"Assiette retenue\",\"text\":\"40 000,00 €\"}},{\"Figure\":{\"label\":\"Demandé\",\"text\":\"30 000,00 €\"}},{\"Figure\":{\"label\":\"Maximum\",\"text\":\"40 000,00 €\",\"strong\":true}},{\"Figure\":{\"label\":\"Proposé (50 % de l’assiette)\",\"text\":\"20 000,00 €\"}}],\"beside\":[{\"Table\":{\"key\":\"costs\",\"name\":\"Dépenses\",\"title\":\"Dépenses\",\"columns\":[{\"Column\":{\"key\":\"cost\",\"heading\":\"Dépense\",\"wrap\":true}},{\"Column\":{\"key\":\"presented\",\"heading\":\"Présenté\",\"kind\":\"amount\",\"total\":{\"Total\":\"sum\"}}},{\"Column\":{\"key\":\"retained\",\"heading\":\"Retenu\",\"kind\":\"amount\",\"total\":{\"Total\":\"sum\"}}}],\"rows\":[[\"Étude-action\",{\"Decimal\":\"40000.00\"},{\"Decimal\":\"40000.00\"}]],\"empty_text\":\"Aucune dépense saisie.\"}},{\"Table\":{\"key\":\"plan\",\"name\":\"Plan de financement\",\"title\":\"Plan de financement\",\"columns\":[{\"Column\":{\"key\":\"funder\",\"heading\":\"Financeur\",\"wrap\":true}},{\"Column\":{\"key\":\"status\",\"heading\":\"État\",\"wrap\":true}},{\"Column\":{\"key\":\"amount\",\"heading\":\"Montant\",\"kind\":\"amount\",\"total\":{\"Total\":\"sum\"}}}],\"rows\":[[\"Région Rhône-Alpes (Région)\",\"Notre aide\",{\"Decimal\":\"30000.00\"}]],\"empty_text\":\"Aucune ressource saisie.\"}}],\"tables\":[{\"Table\":{\"key\":\"steps\",\"name\":\"Calcul\",\"title\":\"Calcul du maximum, règle après règle\",\"columns\":[{\"Column\":{\"key\":\"text\",\"heading\":\"Étape\",\"wrap\":true}},{\"Column\":{\"key\":\"amount\",\"heading\":\"Montant\",\"kind\":\"amount\"}},{\"Column\":{\"key\":\"source\",\"heading\":\"Source\",\"kind\":\"source\",\"wrap\":true}}],\"rows\":[[\"Assiette retenue : 40 000,00 € sur 40 000,00 € de dépenses présentées.\",{\"Decimal\":\"40000.00\"},\"\"],[\"Coût restant à financer : 40 000,00 € − 0,00 € obtenus = 40 000,00 € : pas de surfinancement.\",{\"Decimal\":\"40000.00\"},\"\"]],\"empty_text\":\"Aucune règle ne s’applique.\"}},{\"Table\":{\"key\":\"schedule\",\"name\":\"Montant suggéré, par année civile\",\"title\":\"Montant suggéré, par année civile\",\"columns\":[{\"Column\":{\"key\":\"part_0\",\"heading\":\"2026\",\"kind\":\"amount\"}},{\"Column\":{\"key\":\"total\",\"heading\":\"Ensemble\",\"kind\":\"amount\"}}],\"rows\":[[{\"Decimal\":\"30000.00\"},{\"Decimal\":\"30000.00\"}]]}},{\"Table\":{\"key\":\"findings\",\"name\":\"Constats\",\"title\":\"Constats\",\"columns\":[{\"Column\":{\"key\":\"severity\",\"heading\":\"Gravité\",\"wrap\":true}},{\"Column\":{\"key\":\"text\",\"heading\":\"Constat\",\"wrap\":true}},{\"Column\":{\"key\":\"source\",\"heading\":\"Source\",\"kind\":\"source\",\"wrap\":true}}],\"rows\":[[\"À vérifier\",\"Il manque le plan de financement : complétez pour tout vérifier.\",\"\"],[\"À vérifier\",\"Il manque les dates de début et de fin : complétez pour tout vérifier.\",\"\"],[\"Pour information\",\"La source ne fixe pas de taux : l’assiette entière est prise en compte.\",\"\"]],\"empty_text\":\"Rien à signaler.\"}}],\"statement\":[\"selon la version 2013 du dispositif RA-CDDRA, en vigueur depuis le 1er janvier 2013.\"]}}}}", "vote": "granted", "voted_amount": 2000000}', 'do', NULL, 'a6faca1bc62fa77770eb775cb2257088b3afab1e4bdb65f6b3735b2ed667909a');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (138, 'c87bf87e4b4c4bdfb1e1e3047a2be22c', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Enregistrer un vote', 'committee_session', 1, 'update', '{"version": 2}', '{"version": 3}', 'do', NULL, 'fe8bd8d538e5024049c699aedaea13cf3734698130b6315ed4c963502a9ebf27');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (139, 'c87bf87e4b4c4bdfb1e1e3047a2be22c', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Enregistrer un vote', 'funding_file', 1, 'update', '{"decided_on": null, "decision": "listed", "listed_on": "2026-05-04", "version": 9, "voted": null}', '{"decided_on": "2026-05-04", "decision": "granted", "listed_on": null, "version": 10, "voted": 2000000}', 'do', NULL, 'f070796c5497af20f3ecb58747b262483444f7700fe9294cd874ca28e36ac1c5');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (140, 'c87bf87e4b4c4bdfb1e1e3047a2be22c', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Enregistrer un vote', 'agreement', 1, 'insert', NULL, '{"actual_base": null, "amount": 2000000, "closed_on": null, "commitment_number": "", "committed_on": null, "end": null, "extended_to": null, "final_amount": null, "funding_file_id": 1, "id": 1, "lapsed_on": null, "note": "", "notified_on": null, "number": "", "prepared_on": null, "published_on": null, "required": null, "settled_on": null, "signed_on": null, "version": 1}', 'do', NULL, 'b4bef5689ef6586843b9ed9b5939c2a44e28ffb7c359d8fe85a5f25063a7868e');
INSERT INTO "change_entry" ("id", "operation_id", "changed_at", "author", "label", "table_name", "row_id", "action", "old_values", "new_values", "kind", "target_operation", "hash") VALUES (141, 'c87bf87e4b4c4bdfb1e1e3047a2be22c', '2026-03-02T09:30:00.000+00:00', 'Agent d’essai', 'Enregistrer un vote', 'instalment', 1, 'insert', NULL, '{"agreement_id": 1, "amount": 2000000, "condition": "", "id": 1, "kind": "balance", "planned_on": null, "position": 0}', 'do', NULL, 'a13e6d5c41d50d9b5b787245ff2302bb322ea73579b1d25fda38fb60b64b7244');
INSERT INTO "journal_head" ("id", "last_id", "last_hash") VALUES (1, 141, 'a13e6d5c41d50d9b5b787245ff2302bb322ea73579b1d25fda38fb60b64b7244');
INSERT INTO "funder" ("id", "version", "name", "level", "ours", "siret") VALUES (1, 1, 'Région d’essai', 'region', 1, '');
INSERT INTO "ptce" ("id", "version", "name", "sort_key", "region", "region_at_source", "departments", "commune", "territory", "territory_type", "priority_district", "created_year", "website", "bearer_form", "activities", "place", "place_kind", "place_owner", "place_built_m2", "place_land_m2", "source") VALUES (1, 1, 'L’Arbre des Ardaines', 'arbre des ardaines', '', '', '', '', '', NULL, NULL, NULL, '', '', '', '', '', '', NULL, NULL, '');
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue") VALUES (1, 1, 'AGGLO-3ANS', 'Soutien à l’amorçage, autonomie à trois ans', 'AGGLO-3ANS', 'grant', 'Clermont Communauté', 'intercommunality', '', 1);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue") VALUES (2, 1, 'AQ-2008-COOP', 'Appels à projets à la coopération', 'AQ-COOP', 'call', 'Région Aquitaine', 'region', '', 1);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue") VALUES (3, 1, 'AQ-AMI-IS', 'Appel à manifestation d’intérêt innovation sociale', 'AQ-RI-ESS', 'ami', 'Région Aquitaine', 'region', '', 1);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue") VALUES (4, 1, 'AQ-RI-ESS-AXE2', 'Coopération territoriale et mutualisation (axe 2 du règlement ESS)', 'AQ-RI-ESS', 'grant', 'Région Aquitaine', 'region', '', 1);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue") VALUES (5, 1, 'BFC-2013-AIST', 'Actions innovantes et structurantes des territoires', 'BFC-2013-AIST', 'multi_year_grant', 'Région Bourgogne', 'region', '', 1);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue") VALUES (6, 1, 'CA-PROGRESS-1', 'PROGRESS volet 1 : démarche collective d’expérimentation territoriale', 'PROGRESS', 'grant', 'Région Champagne-Ardenne', 'region', '', 1);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue") VALUES (7, 1, 'CA-PROGRESS-2', 'PROGRESS volet 2 : appui à l’émergence de projets', 'PROGRESS', 'grant', 'Région Champagne-Ardenne', 'region', '', 1);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue") VALUES (8, 1, 'CA-PROGRESS-3', 'PROGRESS volet 3 : appui à l’émergence de projets', 'PROGRESS', 'grant', 'Région Champagne-Ardenne', 'region', '', 1);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue") VALUES (9, 1, 'CG35-CT', 'Contrats de territoire avec les EPCI', 'CG35-CT', 'territorial_contract', 'Département d’Ille-et-Vilaine', 'department', '', 1);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue") VALUES (10, 1, 'CG35-INNOV-ESS', 'Projets innovants de l’ESS', 'CG35-ESS', 'grant', 'Département d’Ille-et-Vilaine', 'department', '', 1);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue") VALUES (11, 1, 'CG62-EPCI', 'Contractualisation avec les EPCI (sans moyens directs)', 'CG62-EPCI', 'territorial_contract', 'Département du Pas-de-Calais', 'department', '', 1);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue") VALUES (12, 1, 'DLA', 'Dispositif local d’accompagnement', 'DLA', 'accompaniment', 'État et Caisse des Dépôts', 'state', '', 1);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue") VALUES (13, 1, 'FEADER', 'Fonds européen agricole pour le développement rural', 'FESI-FEADER', 'grant', 'Union européenne (FEADER)', 'europe', '', 1);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue") VALUES (14, 1, 'FEDER-RA-A7', 'FEDER Rhône-Alpes, type d’actions 7 : acteurs de l’ESS et innovation sociale', 'FESI-RA', 'grant', 'Union européenne (FEDER, Région Rhône-Alpes)', 'europe', '', 1);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue") VALUES (15, 1, 'FR-2013-AAP-PTCE', 'Appel à projets interministériel PTCE', 'FR-AAP-PTCE', 'call', 'État', 'state', '', 1);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue") VALUES (16, 1, 'FR-2015-AAP2', 'Deuxième appel à projets PTCE', 'FR-AAP-PTCE', 'call', 'État et Caisse des Dépôts', 'state', '', 1);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue") VALUES (17, 1, 'FR-2021-AMI-P1', 'AMI PTCE émergents (phase 1)', 'FR-AMI-PTCE', 'accompaniment', 'État', 'state', '', 1);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue") VALUES (18, 1, 'FR-2021-AMI-P2', 'AMI PTCE (phase 2)', 'FR-AMI-PTCE', 'ami', 'État', 'state', '', 1);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue") VALUES (19, 1, 'FR-2025-AMI', 'AMI « Financer le développement des PTCE »', 'FR-AMI-PTCE', 'ami', 'État', 'state', '', 1);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue") VALUES (20, 1, 'FSE', 'Fonds social européen', 'FESI-FSE', 'grant', 'Union européenne (FSE)', 'europe', '', 1);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue") VALUES (21, 1, 'HDF-COTE', 'Coopérations territoriales économiques (COTE)', 'HDF-COTE', 'grant', 'Région Hauts-de-France', 'region', '', 1);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue") VALUES (22, 1, 'IDF-2013-AMI-PTCE', 'Appel à manifestation d’intérêt PTCE', 'IDF-PTCE', 'ami', 'Région Île-de-France', 'region', '', 1);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue") VALUES (23, 1, 'IDF-2014-AMI-PTCE', 'Appel à manifestation d’intérêt PTCE (2014)', 'IDF-PTCE', 'ami', 'Région Île-de-France', 'region', '', 1);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue") VALUES (24, 1, 'IDF-EMPLOIS-TREMPLIN', 'Emplois-tremplin', 'IDF-EMPLOI', 'grant', 'Région Île-de-France', 'region', '', 1);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue") VALUES (25, 1, 'IDF-GE', 'Soutien aux groupements d’employeurs', 'IDF-EMPLOI', 'grant', 'Région Île-de-France', 'region', '', 1);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue") VALUES (26, 1, 'IDF-SENSIB-ESS', 'Sensibilisation à l’ESS et à l’innovation sociale', 'IDF-ESS', 'grant', 'Région Île-de-France', 'region', '', 1);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue") VALUES (27, 1, 'LMCU-AAP', 'Appel à projets permanent : coopération et mutualisation', 'LMCU-AAP', 'call', 'Lille Métropole Communauté urbaine', 'intercommunality', '', 1);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue") VALUES (28, 1, 'LOR-PACTE', 'PACTE Lorraine : innovation sociale sur les territoires', 'LOR-PACTE', 'territorial_contract', 'Région Lorraine', 'region', '', 1);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue") VALUES (29, 1, 'NA-SENSIB-ESS', 'Sensibiliser aux démarches collectives de l’ESS', 'NA-ESS', 'grant', 'Région Nouvelle-Aquitaine', 'region', '', 1);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue") VALUES (30, 1, 'PDL-2013-PTCE-1', 'Soutien aux PTCE : émergence', 'PDL-2013-PTCE', 'grant', 'Région Pays de la Loire', 'region', '', 1);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue") VALUES (31, 1, 'PDL-2013-PTCE-2', 'Soutien aux PTCE : démarrage', 'PDL-2013-PTCE', 'grant', 'Région Pays de la Loire', 'region', '', 1);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue") VALUES (32, 1, 'PDL-GE-DIV', 'Aide à la diversification des GE et GEIQ', 'PDL-GE', 'grant', 'Région Pays de la Loire', 'region', '', 1);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue") VALUES (33, 1, 'PDL-GE', 'Aide au démarrage des GE et GEIQ', 'PDL-GE', 'grant', 'Région Pays de la Loire', 'region', '', 1);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue") VALUES (34, 1, 'RA-CDDRA', 'Fonds territoriaux des contrats de développement durable Rhône-Alpes (CDDRA)', 'RA-CDDRA', 'territorial_contract', 'Région Rhône-Alpes', 'region', '', 1);
INSERT INTO "scheme" ("id", "version", "code", "label", "family", "kind", "funder_name", "funder_level", "legal_basis", "in_catalogue") VALUES (35, 1, 'VERRIERE-INGENIERIE', 'Ingénierie communale en nature : deux agents', 'VERRIERE-INGENIERIE', 'accompaniment', 'La Verrière', 'commune', '', 1);
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
INSERT INTO "funding_file" ("id", "version", "number", "title", "title_sort_key", "number_sort_key", "ptce_id", "scheme_version_id", "beneficiary_id", "stage", "section", "deposited_on", "start", "end", "total_cost", "requested", "proposed", "voted", "decided_on", "listed_on", "eligible_base", "max_amount", "stated_year", "score", "waiting_rank", "autonomy_plan", "state_aid", "vat", "acknowledged_on", "split", "instructor", "service_opinion", "notes", "instruction", "decision", "framework_axis_id", "renewal_of_id") VALUES (1, 10, '2026-001', 'Filière bois', 'filiere bois', '000000002026 000000000001', 1, 34, NULL, NULL, 'undivided', '2026-01-12', NULL, NULL, 4000000, 3000000, 2000000, 2000000, '2026-05-04', NULL, 4000000, 4000000, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, 'Agent d’essai', '', '', 'reviewed', 'granted', NULL, NULL);
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
CREATE INDEX ix_attachment_owner_kind_owner_id ON attachment (owner_kind, owner_id);
CREATE INDEX ix_attachment_sha256 ON attachment (sha256);
CREATE INDEX ix_change_entry_operation_id ON change_entry (operation_id);
CREATE INDEX ix_change_entry_deletions ON change_entry (table_name) WHERE action = 'delete';
CREATE INDEX ix_change_entry_table_name_row_id ON change_entry (table_name, row_id);
CREATE INDEX ix_organisation_sort_key ON organisation (sort_key);
CREATE INDEX ix_organisation_commune_sort_key ON organisation (commune_sort_key);
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
CREATE INDEX ix_scheme_criterion_scheme_id ON scheme_criterion (scheme_id);
CREATE INDEX ix_scheme_version_scheme_id ON scheme_version (scheme_id);
CREATE INDEX ix_framework_scheme_framework_id ON framework_scheme (framework_id);
CREATE INDEX ix_framework_scheme_scheme_id ON framework_scheme (scheme_id);
CREATE INDEX ix_framework_axis_framework_id ON framework_axis (framework_id);
CREATE INDEX ix_framework_ptce_framework_id ON framework_ptce (framework_id);
CREATE INDEX ix_framework_ptce_ptce_id ON framework_ptce (ptce_id);
CREATE INDEX ix_scenario_session_id ON scenario (session_id);
CREATE INDEX ix_scenario_envelope_id ON scenario (envelope_id);
CREATE INDEX ix_payment_credit_envelope_id ON payment_credit (envelope_id);
CREATE INDEX ix_envelope_movement_other_id ON envelope_movement (other_id);
CREATE INDEX ix_envelope_movement_envelope_id ON envelope_movement (envelope_id);
CREATE INDEX ix_funding_file_renewal_of_id ON funding_file (renewal_of_id);
CREATE INDEX ix_funding_file_instruction_number ON funding_file (instruction, number_sort_key);
CREATE INDEX ix_funding_file_fiscal_year_number ON funding_file (fiscal_year, number_sort_key);
CREATE INDEX ix_funding_file_number_sort_key ON funding_file (number_sort_key);
CREATE INDEX ix_funding_file_end ON funding_file ("end");
CREATE INDEX ix_funding_file_max_amount ON funding_file (max_amount);
CREATE INDEX ix_funding_file_framework_axis_id ON funding_file (framework_axis_id);
CREATE INDEX ix_funding_file_title_sort_key ON funding_file (title_sort_key);
CREATE INDEX ix_funding_file_scheme_version_id ON funding_file (scheme_version_id);
CREATE INDEX ix_funding_file_requested ON funding_file (requested);
CREATE INDEX ix_funding_file_decision_number ON funding_file (decision, number_sort_key);
CREATE INDEX ix_funding_file_decided ON funding_file (decided_on, decision, scheme_version_id, state_aid, beneficiary_id, voted);
CREATE INDEX ix_funding_file_beneficiary_id ON funding_file (beneficiary_id);
CREATE INDEX ix_funding_file_summed ON funding_file (fiscal_year, scheme_version_id, instruction, decision, stage, ptce_id, beneficiary_id, requested, max_amount, proposed, voted);
CREATE INDEX ix_funding_file_ptce_id ON funding_file (ptce_id);
CREATE INDEX ix_funding_file_deposited_on ON funding_file (deposited_on);
CREATE INDEX ix_scenario_amount_scenario_id ON scenario_amount (scenario_id);
CREATE INDEX ix_scenario_amount_funding_file_id ON scenario_amount (funding_file_id);
CREATE INDEX ix_agenda_item_funding_file_id ON agenda_item (funding_file_id);
CREATE INDEX ix_agenda_item_session_id ON agenda_item (session_id);
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
CREATE INDEX ix_year_share_year ON year_share (year);
CREATE INDEX ix_year_share_funding_file_id ON year_share (funding_file_id);
CREATE INDEX ix_award_year_funding_file_id ON award_year (funding_file_id);
CREATE INDEX ix_award_year_state ON award_year (state, year);
CREATE INDEX ix_agreement_published_on ON agreement (published_on);
CREATE INDEX ix_agreement_notified_on ON agreement (notified_on);
CREATE INDEX ix_amendment_bearer_id ON amendment (bearer_id);
CREATE INDEX ix_amendment_end ON amendment ("end");
CREATE INDEX ix_amendment_agreement_id ON amendment (agreement_id);
CREATE INDEX ix_reduction_agreement_id ON reduction (agreement_id);
CREATE INDEX ix_instalment_agreement_id ON instalment (agreement_id);
CREATE INDEX ix_instalment_planned_on ON instalment (planned_on);
CREATE INDEX ix_deliverable_due_on ON deliverable (due_on);
CREATE INDEX ix_deliverable_agreement_id ON deliverable (agreement_id);
CREATE INDEX ix_repayment_order_agreement_id ON repayment_order (agreement_id);
CREATE INDEX ix_payment_instalment_id ON payment (instalment_id);
CREATE INDEX ix_payment_agreement_id ON payment (agreement_id);
CREATE INDEX ix_payment_paid_on ON payment (paid_on);
CREATE INDEX ix_agreement_sum_file ON agreement_sum (funding_file_id, agreed);
CREATE INDEX ix_agreement_sum_left ON agreement_sum (scheme_version_id, remaining);
CREATE INDEX ix_instalment_rest_due ON instalment_rest (planned_on, scheme_version_id, funding_file_id, kind, cents);
CREATE INDEX ix_instalment_rest_year ON instalment_rest (planned_in, scheme_version_id, cents);
CREATE INDEX ix_instalment_rest_agreement_id ON instalment_rest (agreement_id);
CREATE TRIGGER change_entry_no_delete BEFORE delete ON change_entry BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER change_entry_no_update BEFORE update ON change_entry BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
COMMIT;
