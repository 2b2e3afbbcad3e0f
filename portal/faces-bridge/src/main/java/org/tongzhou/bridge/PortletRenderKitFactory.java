package org.tongzhou.bridge;

import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.faces.context.FacesContext;
import jakarta.faces.render.RenderKit;
import jakarta.faces.render.RenderKitFactory;
import jakarta.faces.render.RenderKitWrapper;
import jakarta.faces.render.Renderer;
import jakarta.faces.render.ResponseStateManager;

import org.primefaces.component.tree.TreeRenderer;

/** Render kits that keep the state of portlet views by {@link WindowStateManager}, and draw trees by {@link FilteredTreeRenderer}. */
public class PortletRenderKitFactory extends RenderKitFactory {
    private final Map<RenderKit, RenderKit> wrapped = new ConcurrentHashMap<>();

    /** @param next the factory that this one completes */
    public PortletRenderKitFactory(RenderKitFactory next) {
        super(next);
    }

    @Override
    public void addRenderKit(String id, RenderKit kit) {
        getWrapped().addRenderKit(id, kit);
    }

    @Override
    public RenderKit getRenderKit(FacesContext faces, String id) {
        RenderKit kit = getWrapped().getRenderKit(faces, id);
        return kit == null ? null : wrapped.computeIfAbsent(kit, PortletRenderKit::new);
    }

    @Override
    public Iterator<String> getRenderKitIds() {
        return getWrapped().getRenderKitIds();
    }

    private static final class PortletRenderKit extends RenderKitWrapper {
        private final WindowStateManager states;
        private final FilteredTreeRenderer trees = new FilteredTreeRenderer();

        PortletRenderKit(RenderKit kit) {
            super(kit);
            states = new WindowStateManager(kit.getResponseStateManager());
        }

        @Override
        public Renderer getRenderer(String family, String type) {
            Renderer renderer = super.getRenderer(family, type);
            return renderer instanceof TreeRenderer ? trees : renderer;
        }

        @Override
        public ResponseStateManager getResponseStateManager() {
            return states;
        }
    }
}
