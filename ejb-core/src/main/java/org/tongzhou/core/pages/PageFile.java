package org.tongzhou.core.pages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.tongzhou.core.pages.PageEntry.WindowEntry;
import org.tongzhou.core.security.Role;

/**
 * A page file that was read: its pages, or what is wrong with it. Beside our own JSON, the page lists of Pluto's
 * portal driver are read, because tests of the portlet specification come with such lists.
 */
record PageFile(List<PageEntry> pages, List<ImportProblem> problems) {
    static final int SIZE_MAX_CHARS = 5 * 1024 * 1024;
    static final int PAGES_MAX = 2_000;
    static final int WINDOWS_MAX = 500;
    private static final int PROBLEMS_MAX = 100;
    private static final Pattern ROLE = Pattern.compile(Role.NAME_PATTERN);

    PageFile {
        pages = List.copyOf(pages);
        problems = List.copyOf(problems);
    }

    static PageFile read(String text) {
        if (text.length() > SIZE_MAX_CHARS) {
            return refused(new ImportProblem(0, "", "pages.import.tooLarge", String.valueOf(SIZE_MAX_CHARS)));
        }
        String start = text.stripLeading();
        if (start.startsWith("\uFEFF")) {
            start = start.substring(1).stripLeading();
        }
        return start.startsWith("<") ? new PlutoPageReader().read(start) : new JsonPageReader().read(start);
    }

    static PageFile refused(ImportProblem problem) {
        return new PageFile(List.of(), List.of(problem));
    }

    /** Collects pages from a reader and checks each entry as it comes. */
    static final class Draft {
        private final List<PageEntry> pages = new ArrayList<>();
        private final Set<String> names = new HashSet<>();
        private final List<ImportProblem> problems = new ArrayList<>();

        void problem(int line, String entry, String key, String detail) {
            if (problems.size() < PROBLEMS_MAX) {
                problems.add(new ImportProblem(line, entry, key, detail));
            }
        }

        /** The reference in the words of the file, or null after noting the problem. */
        PortletReference portlet(int line, String entry, String text) {
            try {
                return PortletReference.parse(text);
            } catch (IllegalArgumentException e) {
                problem(line, entry, "pages.import.portlet", text);
                return null;
            }
        }

        void add(int line, String where, PageEntry page) {
            if (!Page.isName(page.name())) {
                problem(line, where, "pages.import.name", page.name());
            } else if (!names.add(page.name())) {
                problem(line, where, "pages.import.twice", page.name());
            } else if (page.title().isBlank() || page.title().length() > Page.TITLE_MAX_CHARS) {
                problem(line, where, "pages.import.title", String.valueOf(Page.TITLE_MAX_CHARS));
            }
            if (page.columns() < 1 || page.columns() > Page.COLUMNS_MAX) {
                problem(line, where, "pages.import.columns", String.valueOf(Page.COLUMNS_MAX));
            }
            if (page.windows().size() > WINDOWS_MAX) {
                problem(line, where, "pages.import.windows", String.valueOf(WINDOWS_MAX));
            }
            page.roles().stream().filter(role -> !ROLE.matcher(role).matches())
                .forEach(role -> problem(line, where, "pages.import.role", role));
            page.windows().stream().map(WindowEntry::column)
                .filter(column -> column < 1 || column > page.columns())
                .forEach(column -> problem(line, where, "pages.import.column", String.valueOf(column)));
            if (pages.size() == PAGES_MAX) {
                problem(line, where, "pages.import.pages", String.valueOf(PAGES_MAX));
            }
            if (pages.size() <= PAGES_MAX) {
                pages.add(page);
            }
        }

        PageFile finish() {
            if (pages.isEmpty() && problems.isEmpty()) {
                problem(0, "", "pages.import.empty", "");
            }
            return new PageFile(problems.isEmpty() ? pages : List.of(), problems);
        }
    }
}
