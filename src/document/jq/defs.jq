# Functions of jq's manual that jaq does not have.
def toarray: if isarray then . else [.] end;
def IN(source): . as $value | any(source; . == $value);
def IN(source; values): any(source; IN(values));
def INDEX(rows; key): reduce rows as $row ({}; .[$row | key | tostring] = $row);
def INDEX(key): INDEX(.[]; key);
def ascii: [.] | implode;
def leaf_paths: paths(scalars);
def trimstr($text): ltrimstr($text) | rtrimstr($text);
def @csv:
  map(
    if isstring then "\"" + gsub("\""; "\"\"") + "\""
    elif . == null then ""
    elif isarray or isobject then error("@csv takes no arrays and objects")
    else tostring end
  ) | join(",");
def @tsv:
  map(
    if isstring then gsub("\\\\"; "\\\\") | gsub("\t"; "\\t") | gsub("\n"; "\\n") | gsub("\r"; "\\r")
    elif . == null then ""
    elif isarray or isobject then error("@tsv takes no arrays and objects")
    else tostring end
  ) | join("\t");
