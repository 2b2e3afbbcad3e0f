package org.tongzhou.portlets.notices;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tongzhou.core.notices.NoticeDeskService;
import org.tongzhou.core.notices.NoticeDraft;
import org.tongzhou.core.security.PeopleService;
import org.tongzhou.core.security.PersonRow;
import org.tongzhou.core.shared.Messages;
import org.tongzhou.portlets.common.faces.Texts;

/** Whom a notice can address, to choose from, and whom it does address, in words. */
@Named("addressees")
@RequestScoped
public class AddresseeNames {
    private static final int OFFERED_MAX = 50;

    @Inject
    NoticeDeskService desk;
    @Inject
    PeopleService service;
    @Inject
    Texts texts;

    public List<PersonRow> people(Collection<String> usernames) {
        return usernames.stream().sorted().map(service::findPerson).flatMap(Optional::stream).toList();
    }

    /** The posts that contain what was typed. */
    public List<String> posts(String typed) {
        String text = typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
        return desk.listPosts().stream().filter(post -> post.toLowerCase(Locale.ROOT).contains(text)).limit(OFFERED_MAX).toList();
    }

    public List<String> getRoles() {
        return desk.listRoles();
    }

    /** The words of a role that is built in; the name of another. */
    public String role(String name) {
        String key = "security.role." + name;
        return Messages.isText(key) ? texts.get(key) : name;
    }

    /** All whom a notice addresses, in one line. */
    public String of(NoticeDraft draft) {
        if (draft.audience().everybody()) {
            return texts.get("notices.audience.everybody");
        }
        List<String> names = new ArrayList<>(draft.audience().units().stream().sorted().toList());
        names.addAll(draft.also().posts().stream().sorted().toList());
        draft.also().roles().stream().map(this::role).sorted().forEach(names::add);
        people(draft.also().people()).forEach(person -> names.add(person.name()));
        return String.join(texts.get("notices.audience.and"), names);
    }
}
