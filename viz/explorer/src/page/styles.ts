/** The style sheets of every page, also of the page in one file. */

import "./page.css";
import "./shell.css";
import "../parts/parts.css";
import "../parts/citations.css";
import "../parts/search.css";
import "../parts/filters.css";
import "../parts/table.css";
import "./print.css";
