"""How Alembic runs inside the program: on the connection it is handed, in the transaction already begun."""

from alembic import context

context.configure(connection=context.config.attributes["connection"], transactional_ddl=False)
context.run_migrations()
