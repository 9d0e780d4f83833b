/* templates.h - the parts of the page that do not depend on a draft.
 * They are files of this folder, put into the program by the build: what stands
 * above the style, the style, what opens the page, what closes it, the
 * script. */
#ifndef GLY_REPORT_HTML_TEMPLATES_H
#define GLY_REPORT_HTML_TEMPLATES_H

/* Each is terminated by a NUL and lives as long as the program. */
extern const char gly_html_head[];   /* head.html */
extern const char gly_html_style[];  /* style.css */
extern const char gly_html_top[];    /* top.html */
extern const char gly_html_foot[];   /* foot.html */
extern const char gly_html_script[]; /* script.js */

#endif
