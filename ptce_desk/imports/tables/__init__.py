"""Tables that others wrote: xlsx, xls, ods and csv files, read in a process of its own within limits.

`read_book` gives the sheets of a file as they are; `find_table` says where the table stands in a sheet: its header,
its rows, and what is set apart (titles, headings repeated, totals, footers).
"""
