package org.tongzhou.bridge;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import jakarta.faces.context.FacesContext;

import org.primefaces.context.PrimeApplicationContext;

/**
 * Files of Faces and PrimeFaces come from the portal, one set for all applications, where the portal says that it has them in the
 * same version: by request attributes that name the address of their folder, the version of PrimeFaces, and a
 * fingerprint of all files, which stands in each address so that browsers may keep them.
 */
public class SharedResourceHandler extends ResourceHandlerWrapper {
    static final String FOLDER_ATTRIBUTE = "org.tongzhou.faces.folder";
    static final String VERSION_ATTRIBUTE = "org.tongzhou.faces.primefaces";
    static final String FINGERPRINT_ATTRIBUTE = "org.tongzhou.faces.fingerprint";

    private static final String DYNAMIC = "dynamiccontent";

    /** @param next the handler that this one completes */
    public SharedResourceHandler(ResourceHandler next) {
        super(next);
    }

    @Override
    public Resource createResource(String name) {
        return shared(super.createResource(name), name, null);
    }

    @Override
    public Resource createResource(String name, String library) {
        return shared(super.createResource(name, library), name, library);
    }

    @Override
    public Resource createResource(String name, String library, String contentType) {
        return shared(super.createResource(name, library, contentType), name, library);
    }

    private static boolean isOfLibraries(String name, String library) {
        return library != null && (library.equals("jakarta.faces") || library.equals("primefaces") || library.startsWith("primefaces-"))
            && !name.startsWith(DYNAMIC);
    }

    private static Resource shared(Resource resource, String name, String library) {
        FacesContext faces = FacesContext.getCurrentInstance();
        BridgeContext context = BridgeContext.of(faces);
        if (resource == null || context == null || !isOfLibraries(name, library)) {
            return resource;
        }
        Object folder = context.request().getAttribute(FOLDER_ATTRIBUTE);
        Object version = context.request().getAttribute(VERSION_ATTRIBUTE);
        Object fingerprint = context.request().getAttribute(FINGERPRINT_ATTRIBUTE);
        String own = PrimeApplicationContext.getCurrentInstance(faces).getEnvironment().getBuildVersion();
        if (folder == null || !own.equals(version)) {
            return resource;
        }
        String address = folder + "/" + name + ".xhtml?ln=" + library + "&f=" + fingerprint; // as PrimeFaces' scripts expect it
        return new ResourceWrapper(resource) {
            @Override
            public String getRequestPath() {
                return address;
            }
        };
    }
}
