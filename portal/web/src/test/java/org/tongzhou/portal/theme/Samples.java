package org.tongzhou.portal.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Pages to look at and to test with: the homepage of {@code homepage.html}'s secretary. */
final class Samples {
    static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Path STATIC = Path.of("../../themes/government/static");

    private Samples() {
    }

    static ThemeFiles files() {
        try (var paths = Files.list(STATIC)) {
            Map<String, byte[]> contents = paths.collect(Collectors.toMap(p -> p.getFileName().toString(), Samples::bytes));
            return new ThemeFiles(contents);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String staticFile(String name) {
        return new String(bytes(STATIC.resolve(name)), StandardCharsets.UTF_8);
    }

    static Shell shell() {
        return new Shell("token-1", "邵静", "市政府办公室", "文电科 · 机要秘书", List.of(
            new Tab("首页", "/portal/p/home", true), new Tab("公文", "/portal/p/documents", false),
            new Tab("会议与日程", "/portal/p/calendar", false), new Tab("督查督办", "/portal/p/supervision", false),
            new Tab("资料", "/portal/p/reference", false)), DAY, "");
    }

    static WindowFrame window(long id, String title, String fact, WindowBody body) {
        String href = "/portal/p/home/window/" + id;
        return new WindowFrame(id, "w" + id, title, fact, false, false, href, List.of(
            new WindowAction("查看", href, true), new WindowAction("设置", href + "?mode=edit", false),
            new WindowAction("帮助", href + "?mode=help", false), new WindowAction("最小化", href + "?state=minimized", false),
            new WindowAction("最大化", href + "?state=maximized", false)), body);
    }

    static PageView homepage() {
        return new PageView(shell(), "首页", List.of(
            List.of(content(1, "待办", "17 件，2 件超期"), content(4, "督查督办", ""), content(8, "窗体样式", "")),
            List.of(content(2, "通知公告", ""), content(5, "设置", ""),
                window(7, "邮件", "", WindowBody.late("/portal/p/home/window/7"))),
            List.of(content(3, "领导日程", "今天"), content(6, "今日值班", ""),
                window(9, "最新公文", "", WindowBody.error("20261123-8F2C", "/portal/p/home/window/9")),
                window(10, "论坛热帖", "", WindowBody.unavailable("/portal/p/home/window/10")),
                new WindowFrame(11, "w11", "资料", "", true, false, "", List.of(new WindowAction("还原", "#", false)),
                    WindowBody.content("")))));
    }

    static PageView maximized() {
        return PageView.maximized(shell(), "首页", new WindowFrame(5, "w5", "使用统计", "", false, true, "/portal/p/home",
            List.of(new WindowAction("还原", "/portal/p/home", false)), WindowBody.content(resource("statistics"))));
    }

    static PageView empty() {
        return new PageView(shell(), "资料", List.of());
    }

    static PageView manyWindows(int count) {
        List<WindowFrame> windows = new ArrayList<>();
        for (int id = 0; id < count; id++) {
            windows.add(window(id, "窗口 " + id, "", WindowBody.content(resource("todo"))));
        }
        return new PageView(shell(), "首页", List.of(windows));
    }

    /** A page of a user who may see {@code count} pages, some with long titles. */
    static PageView manyPages(int count) {
        List<Tab> tabs = new ArrayList<>();
        for (int page = 1; page <= count; page++) {
            String title = page % 5 == 0 ? "市政府系统跨部门协同办公事项专题页面 " + page : "专题 " + page;
            tabs.add(new Tab(title, "/portal/p/topic-" + page, page == 1));
        }
        Shell many = new Shell("token-1", "邵静", "市政府办公室", "文电科 · 机要秘书", tabs, DAY, "");
        return new PageView(many, "专题 1", List.of());
    }

    private static WindowFrame content(long id, String title, String fact) {
        List<String> names = List.of("todo", "notices", "schedule", "supervision", "links-edit", "duty", "", "classes");
        return window(id, title, fact, WindowBody.content(resource(names.get((int) id - 1))));
    }

    private static String resource(String name) {
        try (var in = Samples.class.getResourceAsStream("look/" + name + ".html")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
