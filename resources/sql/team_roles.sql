-- PTCE Desk: who may do what in the base of a team.
--
-- For the administrator of the server. Run it in the base, once it is filled, as a superuser, or as the owner of its
-- tables if that role may create roles; run it again after each new version of the program: it can be run any number
-- of times.  psql -v ON_ERROR_STOP=1 -d ess -f team_roles.sql
--
-- Four roles, each with all that the one before it may do. They are of the whole server, and log in nowhere:
-- give one of them to each person:  CREATE ROLE jdupont LOGIN; GRANT ptce_instruction TO jdupont;
--                                   INSERT INTO officer VALUES ('jdupont', 'Jeanne Dupont');
--   ptce_lecture         reads everything
--   ptce_instruction     keeps dossiers, structures, PTCE, follow-up; decides nothing
--   ptce_validation      proposes, puts to the vote, records votes, signs, keeps the envelopes
--   ptce_administration  keeps schemes, legal values, settings, and who the officers are

BEGIN;

DO $$
DECLARE one text;
BEGIN
    FOREACH one IN ARRAY ARRAY['ptce_lecture', 'ptce_instruction', 'ptce_validation', 'ptce_administration'] LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = one) THEN
            EXECUTE format('CREATE ROLE %I NOLOGIN', one);
        END IF;
    END LOOP;
END $$;
GRANT ptce_lecture TO ptce_instruction;
GRANT ptce_instruction TO ptce_validation;
GRANT ptce_validation TO ptce_administration;

-- The name under which the history shows who logged in.
CREATE TABLE IF NOT EXISTS officer (
    login text PRIMARY KEY,
    name text NOT NULL UNIQUE CHECK (name <> '')
);

-- Nothing for whoever has none of the roles; nothing left of an earlier version of this script.
DO $$
BEGIN
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO ptce_lecture', current_database());
    EXECUTE format('REVOKE ALL ON SCHEMA %I FROM PUBLIC', current_schema());
    EXECUTE format('GRANT USAGE ON SCHEMA %I TO ptce_lecture', current_schema());
    EXECUTE format('REVOKE ALL ON ALL TABLES IN SCHEMA %I FROM PUBLIC, ptce_lecture, ptce_instruction, '
                   'ptce_validation, ptce_administration', current_schema());
    EXECUTE format('GRANT SELECT ON ALL TABLES IN SCHEMA %I TO ptce_lecture', current_schema());
    EXECUTE format('GRANT SELECT ON ALL SEQUENCES IN SCHEMA %I TO ptce_lecture', current_schema());
    EXECUTE format('GRANT USAGE, UPDATE ON ALL SEQUENCES IN SCHEMA %I TO ptce_instruction', current_schema());
END $$;

-- The journal takes entries and gives none back; its end, which each writer locks, only goes forward.
GRANT INSERT ON change_entry TO ptce_instruction;
GRANT UPDATE (last_id, last_hash) ON journal_head TO ptce_instruction;

-- What is made of the rows, and made again as they change.
GRANT INSERT, UPDATE, DELETE ON search_index, agreement_sum, instalment_rest, calendar_event TO ptce_instruction;

GRANT INSERT, UPDATE, DELETE ON
    attachment, cost_line, plan_line, carrier_share, file_criterion, file_quantity, juror_note, ticked_point,
    required_document, opinion_request, derogation, year_share, funding_file_note, funding_file_tag,
    instalment, payment, deliverable,
    organisation, organisation_note, organisation_tag, contact, received_aid,
    ptce, ptce_alias, ptce_stage, ptce_label, ptce_figures, ptce_note, ptce_tag, membership, participation,
    interaction, in_kind_support,
    policy_framework, framework_scheme, framework_axis, framework_ptce,
    committee_session, scenario_amount, rule_trial,
    deadline_mark, saved_view, imported_record, import_map
TO ptce_instruction;
GRANT INSERT, DELETE ON attachment_content TO ptce_instruction;

-- Of these, instruction writes a part: the columns named here are those it may not change.
-- What a new row may hold in them, and which rows may go, is looked at by the triggers below.
DO $$
DECLARE
    reserved record;
    others text;
BEGIN
    FOR reserved IN SELECT * FROM (VALUES
        ('funding_file', ARRAY['decision', 'proposed', 'voted', 'decided_on', 'listed_on', 'waiting_rank']),
        ('funding_file_move', ARRAY['axis']),
        ('agreement', ARRAY['amount', 'signed_on', 'notified_on', 'final_amount', 'settled_on', 'lapsed_on',
                            'closed_on']),
        ('amendment', ARRAY['signed_on']),
        ('repayment_order', ARRAY['issued_on']),
        ('agenda_item', ARRAY['vote', 'voted_amount', 'proposed', 'submitted', 'votes_for', 'votes_against',
                              'abstentions', 'not_taking_part']),
        ('scenario', ARRAY['adopted_on'])
    ) AS one (of_table, its_columns) LOOP
        SELECT string_agg(quote_ident(attname), ', ') INTO others
        FROM pg_attribute
        WHERE attrelid = reserved.of_table::regclass AND attnum > 0 AND NOT attisdropped
            AND attname <> ALL (reserved.its_columns) AND attgenerated = '';
        EXECUTE format('GRANT INSERT, DELETE, UPDATE (%s) ON %I TO ptce_instruction', others, reserved.of_table);
        EXECUTE format('GRANT UPDATE ON %I TO ptce_validation', reserved.of_table);
    END LOOP;
END $$;

GRANT INSERT, UPDATE, DELETE ON
    deliberation, award_year, reduction, envelope, payment_credit, envelope_movement
TO ptce_validation;

GRANT INSERT, UPDATE, DELETE ON
    scheme, scheme_version, scheme_document, scheme_criterion, funder, legal_override,
    file_settings, authority_body, free_field, tag, own_file, officer
TO ptce_administration;

-- Whoever owns a table is refused nothing: a base is filled, and brought to a new version, by its owner.
CREATE OR REPLACE FUNCTION ptce_may(asked name, owned oid) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT pg_has_role(current_user, asked, 'USAGE')
        OR pg_has_role(current_user, (SELECT relowner FROM pg_class WHERE oid = owned), 'USAGE')
$$;

CREATE OR REPLACE FUNCTION ptce_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT ptce_may(TG_ARGV[0]::name, TG_RELID) THEN
        RAISE EXCEPTION '% of % is for %', TG_OP, TG_TABLE_NAME, TG_ARGV[0] USING ERRCODE = '42501';
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE OR REPLACE TRIGGER ptce_decided_new BEFORE INSERT ON funding_file FOR EACH ROW
    WHEN (NEW.decision <> 'not_listed' OR NEW.proposed IS NOT NULL OR NEW.voted IS NOT NULL
          OR NEW.decided_on IS NOT NULL OR NEW.listed_on IS NOT NULL OR NEW.waiting_rank IS NOT NULL)
    EXECUTE FUNCTION ptce_refuse('ptce_validation');
CREATE OR REPLACE TRIGGER ptce_decided_gone BEFORE DELETE ON funding_file FOR EACH ROW
    WHEN (OLD.decision <> 'not_listed')
    EXECUTE FUNCTION ptce_refuse('ptce_validation');

CREATE OR REPLACE TRIGGER ptce_decided_new BEFORE INSERT ON funding_file_move FOR EACH ROW
    WHEN (NEW.axis <> 'instruction')
    EXECUTE FUNCTION ptce_refuse('ptce_validation');
CREATE OR REPLACE TRIGGER ptce_decided_gone BEFORE UPDATE OR DELETE ON funding_file_move FOR EACH ROW
    WHEN (OLD.axis <> 'instruction')
    EXECUTE FUNCTION ptce_refuse('ptce_validation');

CREATE OR REPLACE TRIGGER ptce_signed_new BEFORE INSERT ON agreement FOR EACH ROW
    WHEN (COALESCE(NEW.signed_on, NEW.notified_on, NEW.settled_on, NEW.lapsed_on, NEW.closed_on) IS NOT NULL
          OR NEW.final_amount IS NOT NULL)
    EXECUTE FUNCTION ptce_refuse('ptce_validation');
CREATE OR REPLACE TRIGGER ptce_signed_gone BEFORE DELETE ON agreement FOR EACH ROW
    WHEN (COALESCE(OLD.signed_on, OLD.notified_on, OLD.settled_on, OLD.lapsed_on, OLD.closed_on) IS NOT NULL
          OR OLD.final_amount IS NOT NULL)
    EXECUTE FUNCTION ptce_refuse('ptce_validation');

CREATE OR REPLACE TRIGGER ptce_signed_new BEFORE INSERT ON amendment FOR EACH ROW
    WHEN (NEW.signed_on IS NOT NULL)
    EXECUTE FUNCTION ptce_refuse('ptce_validation');
CREATE OR REPLACE TRIGGER ptce_signed_gone BEFORE UPDATE OR DELETE ON amendment FOR EACH ROW
    WHEN (OLD.signed_on IS NOT NULL)
    EXECUTE FUNCTION ptce_refuse('ptce_validation');

CREATE OR REPLACE TRIGGER ptce_issued_new BEFORE INSERT ON repayment_order FOR EACH ROW
    WHEN (NEW.issued_on IS NOT NULL)
    EXECUTE FUNCTION ptce_refuse('ptce_validation');
CREATE OR REPLACE TRIGGER ptce_issued_gone BEFORE DELETE ON repayment_order FOR EACH ROW
    WHEN (OLD.issued_on IS NOT NULL)
    EXECUTE FUNCTION ptce_refuse('ptce_validation');

CREATE OR REPLACE TRIGGER ptce_voted_new BEFORE INSERT ON agenda_item FOR EACH ROW
    WHEN (NEW.vote IS NOT NULL OR NEW.voted_amount IS NOT NULL)
    EXECUTE FUNCTION ptce_refuse('ptce_validation');
CREATE OR REPLACE TRIGGER ptce_voted_gone BEFORE DELETE ON agenda_item FOR EACH ROW
    WHEN (OLD.vote IS NOT NULL)
    EXECUTE FUNCTION ptce_refuse('ptce_validation');

CREATE OR REPLACE TRIGGER ptce_adopted_new BEFORE INSERT ON scenario FOR EACH ROW
    WHEN (NEW.adopted_on IS NOT NULL)
    EXECUTE FUNCTION ptce_refuse('ptce_validation');

-- Each entry of the journal is signed by who logged in, under the name of the table `officer`, or the login itself.
CREATE OR REPLACE FUNCTION ptce_signed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.author IS DISTINCT FROM COALESCE((SELECT name FROM officer WHERE login = session_user), session_user)
        AND NOT pg_has_role(session_user, (SELECT relowner FROM pg_class WHERE oid = TG_RELID), 'USAGE') THEN
        RAISE EXCEPTION 'an entry is signed by who logged in, % is not', NEW.author USING ERRCODE = '42501';
    END IF;
    RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER ptce_signed BEFORE INSERT ON change_entry FOR EACH ROW EXECUTE FUNCTION ptce_signed();

CREATE OR REPLACE FUNCTION ptce_forward() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the journal only goes forward' USING ERRCODE = '42501';
END $$;
CREATE OR REPLACE TRIGGER ptce_forward BEFORE UPDATE ON journal_head FOR EACH ROW
    WHEN (NEW.last_id < OLD.last_id)
    EXECUTE FUNCTION ptce_forward();

COMMIT;
