package org.tongzhou.core.pages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.tongzhou.core.pages.PageEntry.LayerEntry;
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
    static final int LAYERS_MAX = 1_000;
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
            if (!Page.isPortalName(page.name())) {
                problem(line, where, "pages.import.name", page.name());
            } else if (!names.add(page.name())) {
                problem(line, where, "pages.import.twice", page.name());
            } else if (page.title().isBlank() || page.title().length() > Page.TITLE_MAX_CHARS) {
                problem(line, where, "pages.import.title", String.valueOf(Page.TITLE_MAX_CHARS));
            }
            if (page.windows().size() > WINDOWS_MAX) {
                problem(line, where, "pages.import.windows", String.valueOf(WINDOWS_MAX));
            }
            page.roles().stream().filter(role -> !ROLE.matcher(role).matches())
                .forEach(role -> problem(line, where, "pages.import.role", role));
            if (page.layers() != null) {
                checkLayers(where, page.layers());
            }
            if (pages.size() == PAGES_MAX) {
                problem(line, where, "pages.import.pages", String.valueOf(PAGES_MAX));
            }
            if (pages.size() <= PAGES_MAX) {
                pages.add(page);
            }
        }

        private void checkLayers(String where, List<LayerEntry> layers) {
            if (layers.size() > LAYERS_MAX) {
                problem(0, where, "pages.import.layers", String.valueOf(LAYERS_MAX));
            }
            Set<List<Object>> owners = new HashSet<>();
            for (LayerEntry layer : layers) {
                boolean possible = layer.kind() == LayerKind.ROLE ? ROLE.matcher(layer.owner()).matches()
                    : !layer.owner().isBlank() && layer.owner().length() <= LayerKey.OWNER_MAX_CHARS;
                if (!possible || !owners.add(List.of(layer.kind(), layer.owner()))) {
                    problem(0, where, "pages.import.layerOwner", layer.owner());
                }
                if (layer.windows().size() > WINDOWS_MAX) {
                    problem(0, where, "pages.import.windows", String.valueOf(WINDOWS_MAX));
                }
                Set<String> named = new HashSet<>(layer.removed());
                layer.windows().stream().map(WindowEntry::key).filter(key -> !key.isEmpty() && !named.add(key))
                    .forEach(key -> problem(0, where, "pages.import.keyTwice", key));
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
