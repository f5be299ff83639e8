"""python3 rows.py WORKBOOK: how openpyxl sees its first sheet where it reads row by row, as rows.mjs says it."""
import json
import sys

import openpyxl

sheet = openpyxl.load_workbook(sys.argv[1], read_only=True).worksheets[0]
rows = [[str(cell.value) for cell in row] for row in sheet.rows]
last = [row for row in rows if len(row) > 1 and row[1] != "None"][-1]
print(json.dumps({"extent": sheet.calculate_dimension(), "rows": len(rows), "last": last, "complaints": []}))
