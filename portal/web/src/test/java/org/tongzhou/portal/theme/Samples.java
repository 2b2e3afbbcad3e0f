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

import org.tongzhou.core.pages.LayerKind;
import org.tongzhou.core.pages.Locks;
import org.tongzhou.core.pages.PageDetails;
import org.tongzhou.core.pages.Place;
import org.tongzhou.core.pages.PortletReference;
import org.tongzhou.core.pages.WindowDetails;

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

    static Theme theme() {
        return new Theme(files(), new Branding(Path.of("no-such-folder"), 0));
    }

    static Shell shell() {
        return shell(List.of(
            new Tab("home", "首页", "/portal/p/home", true), new Tab("documents", "公文", "/portal/p/documents", false),
            new Tab("calendar", "会议与日程", "/portal/p/calendar", false), new Tab("supervision", "督查督办", "/portal/p/supervision", false),
            new Tab("reference", "资料", "/portal/p/reference", false)), "");
    }

    static Shell shell(List<Tab> tabs, String headMarkup) {
        return new Shell("token-1", new Shell.User("shaojing", "邵静", "市政府办公室", "文电科 · 机要秘书"), tabs, DAY, 7, headMarkup);
    }

    static WindowFrame window(long id, String title, String fact, WindowBody body) {
        return window(id, new Place(0, (int) id * 8, 6, 8, true), title, fact, body);
    }

    private static WindowFrame window(long id, Place place, String title, String fact, WindowBody body) {
        String href = "/portal/p/home/window/" + id;
        return new WindowFrame(details(id, place), place, "", title, fact, false, false, href, List.of(
            new WindowAction("refresh", "刷新", href, false), new WindowAction("view", "查看", href, true),
            new WindowAction("edit", "设置", href + "?mode=edit", false), new WindowAction("help", "帮助", href + "?mode=help", false),
            new WindowAction("minimized", "最小化", href + "?state=minimized", false),
            new WindowAction("maximized", "最大化", href + "?state=maximized", false),
            new WindowAction("remove", "从页面移除", "", false)), body);
    }

    static WindowFrame minimized(long id, String title, WindowBody body) {
        return new WindowFrame(details(id, new Place(8, 30, 4, 3, true)), new Place(8, 30, 4, 3, true), "", title, "", true, false, "",
            List.of(new WindowAction("normal", "还原", "#", false)), body);
    }

    static WindowDetails details(long id, Place place) {
        return new WindowDetails(id, new PortletReference("/sample", "portlet-" + id), place, false, LayerKind.PORTAL, Locks.NONE);
    }

    static PageDetails page(String title) {
        return new PageDetails(1, "home", title, false, false, "0.r", List.of());
    }

    static PageView arranged(String title, List<WindowFrame> windows) {
        return PageView.arranged(shell(), page(title), "/portal/api/pages/home/layout", windows);
    }

    static PageView homepage() {
        return arranged("首页", List.of(
            content(1, new Place(0, 0, 5, 8, true), "待办", "17 件，2 件超期"), content(2, new Place(5, 0, 4, 8, true), "通知公告", ""),
            content(3, new Place(9, 0, 3, 8, true), "领导日程", "今天"), content(4, new Place(0, 8, 4, 8, true), "督查督办", ""),
            content(5, new Place(4, 8, 5, 8, false), "设置", ""), content(6, new Place(9, 8, 3, 4, false), "今日值班", ""),
            window(12, new Place(9, 12, 3, 4, false), "会议室", "", WindowBody.maintenance("正在升级，今日 18:00 恢复。")),
            content(8, new Place(0, 16, 8, 30, true), "窗体样式", ""),
            window(7, new Place(8, 16, 4, 5, false), "邮件", "", WindowBody.late("/portal/p/home/window/7")),
            window(9, new Place(8, 21, 4, 5, true), "最新公文", "", WindowBody.error("20261123-8F2C", "/portal/p/home/window/9")),
            window(10, new Place(8, 26, 4, 4, true), "论坛热帖", "", WindowBody.unavailable("/portal/p/home/window/10")),
            minimized(11, "资料", WindowBody.content(""))));
    }

    static PageView maximized() {
        return PageView.maximized(shell(), page("首页"), new WindowFrame(details(5, new Place(0, 0, 12, 10, true)), new Place(0, 0, 12, 10, true), "", "使用统计", "",
            false, true, "/portal/p/home", List.of(new WindowAction("normal", "还原", "/portal/p/home", false)),
            WindowBody.content(resource("statistics"))));
    }

    static PageView empty() {
        return arranged("资料", List.of());
    }

    static PageView manyWindows(int count) {
        List<WindowFrame> windows = new ArrayList<>();
        for (int id = 0; id < count; id++) {
            windows.add(window(id, "窗口 " + id, "", WindowBody.content(resource("todo"))));
        }
        return arranged("首页", windows);
    }

    /** A page of a user who may see {@code count} pages, some with long titles. */
    static PageView manyPages(int count) {
        List<Tab> tabs = new ArrayList<>();
        for (int page = 1; page <= count; page++) {
            String title = page % 5 == 0 ? "市政府系统跨部门协同办公事项专题页面 " + page : "专题 " + page;
            tabs.add(new Tab("topic-" + page, title, "/portal/p/topic-" + page, page == 1));
        }
        return PageView.arranged(shell(tabs, ""), page("专题 1"), null, List.of());
    }

    private static WindowFrame content(long id, Place place, String title, String fact) {
        List<String> names = List.of("todo", "notices", "schedule", "supervision", "links-edit", "duty", "", "classes");
        return window(id, place, title, fact, WindowBody.content(resource(names.get((int) id - 1))));
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
