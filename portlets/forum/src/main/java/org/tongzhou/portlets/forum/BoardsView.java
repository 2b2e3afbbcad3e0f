package org.tongzhou.portlets.forum;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.forum.ForumBoardService;
import org.tongzhou.core.forum.ManagedBoard;
import org.tongzhou.core.security.PeopleService;
import org.tongzhou.portlets.common.faces.UserMessages;
import org.tongzhou.portlets.common.faces.Views;

/** The boards as who keeps them puts them in order; what is typed of one is kept in {@link BoardForm}. */
@Named
@ViewScoped
public class BoardsView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    ForumBoardService boards;
    @Inject
    PeopleService people;
    @Inject
    UserMessages messages;

    private Long id;
    private int version;
    private BoardForm form = new BoardForm();
    private boolean deletable;
    private transient List<ManagedBoard> rows;

    public List<ManagedBoard> getRows() {
        if (rows == null) {
            rows = boards.list();
        }
        return rows;
    }

    public void forward(long board) {
        boards.move(board, true);
        rows = null;
    }

    public void back(long board) {
        boards.move(board, false);
        rows = null;
    }

    /** Opens the board that the address names; a new one if it names none that is there. */
    public void open() {
        if (id != null) {
            boards.list().stream().filter(board -> board.id() == id).findFirst().ifPresentOrElse(board -> {
                version = board.version();
                form.read(board.draft(), board.draft().moderators().stream().sorted().flatMap(username -> people.findPerson(username).stream()).toList());
                deletable = board.topics() == 0;
            }, () -> id = null);
        }
    }

    public void save() {
        if (id == null) {
            boards.add(form.draft());
        } else {
            boards.change(id, version, form.draft());
        }
        messages.info("forum.board.saved", form.getName());
        Views.show("administer", Map.of());
    }

    public void delete() {
        boards.delete(id, version);
        messages.info("forum.board.deleted", form.getName());
        Views.show("administer", Map.of());
    }

    public Long getId() {
        return id;
    }

    public void setId(Long asked) {
        id = asked;
    }

    public BoardForm getForm() {
        return form;
    }

    /** Whether nothing was ever written in it. */
    public boolean isDeletable() {
        return deletable;
    }
}
