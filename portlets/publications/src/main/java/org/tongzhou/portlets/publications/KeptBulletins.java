package org.tongzhou.portlets.publications;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.publications.bulletins.BulletinDetails;
import org.tongzhou.core.publications.bulletins.BulletinService;
import org.tongzhou.core.security.PeopleService;
import org.tongzhou.core.shared.Pinyin;
import org.tongzhou.portlets.common.faces.UserMessages;
import org.tongzhou.portlets.common.faces.Views;

/** The bulletins as who keeps them sees them; what is typed of one is kept in {@link BulletinForm}. */
@Named
@ViewScoped
public class KeptBulletins implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int FOUND_MAX = 20;

    @Inject
    BulletinService bulletins;
    @Inject
    PeopleService people;
    @Inject
    UserMessages messages;

    private Long id;
    private int version;
    /** The one that the bulletin has; empty for none. */
    private String carrier = "";
    private final BulletinForm form = new BulletinForm();
    private transient List<BulletinDetails> rows;

    public List<BulletinDetails> getRows() {
        if (rows == null) {
            rows = bulletins.list();
        }
        return rows;
    }

    /** Opens the bulletin that the address names; a new one if it names none that is there. */
    public void open() {
        if (id != null) {
            getRows().stream().filter(row -> row.id() == id).findFirst().ifPresentOrElse(row -> {
                version = row.version();
                carrier = row.draft().carrier();
                form.read(row.draft(), username -> people.findPerson(username).stream());
            }, () -> id = null);
        }
    }

    public void save() {
        if (id == null) {
            bulletins.add(form.draft());
        } else {
            bulletins.change(id, version, form.draft());
        }
        messages.info("bulletins.done.kept", form.getName());
        Views.show("keptBulletins", Map.of());
    }

    /** Those of today's table, and the one that the bulletin has, though the table has dropped it. */
    public List<String> getCarriers() {
        List<String> today = bulletins.listCarriers();
        return carrier.isEmpty() || today.contains(carrier) ? today : Stream.concat(today.stream(), Stream.of(carrier)).toList();
    }

    /** Posts whose name contains what was typed or begins so in pinyin. */
    public List<String> posts(String typed) {
        String text = typed == null ? "" : typed.strip();
        return bulletins.listPosts().stream().filter(post -> text.isEmpty() || post.contains(text) || Pinyin.matches(post, text)).limit(FOUND_MAX).toList();
    }

    public Long getId() {
        return id;
    }

    public void setId(Long asked) {
        id = asked;
    }

    public BulletinForm getForm() {
        return form;
    }
}
