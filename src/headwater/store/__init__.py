"""What is kept, and how it is found again: Django models, migrations, search; one transaction a step.

Values come in, rows are written; questions come in, values go out. It decides nothing about reports.
Importing this room loads no Django; `headwater.store.home.opened` does, before a model is imported.
"""
