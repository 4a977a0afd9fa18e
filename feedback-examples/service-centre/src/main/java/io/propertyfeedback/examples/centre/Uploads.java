package io.propertyfeedback.examples.centre;

import org.eclipse.jetty.http.MultiPartConfig;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.EagerContentHandler.ContentLoader;
import org.eclipse.jetty.server.handler.EagerContentHandler.ContentLoaderFactory;
import org.eclipse.jetty.server.handler.EagerContentHandler.MultiPartContentLoaderFactory;
import org.eclipse.jetty.server.handler.EagerContentHandler.RetainedContentLoaderFactory;
import org.eclipse.jetty.util.Callback;

/** Files that are posted: parted by Jetty for the pages, and left whole for the API, which parts them itself. */
final class Uploads implements ContentLoaderFactory {
    private static final String API = "/api/";

    private final ContentLoaderFactory parted;
    private final ContentLoaderFactory whole;

    Uploads(MultiPartConfig config) {
        parted = new MultiPartContentLoaderFactory(config);
        whole = new RetainedContentLoaderFactory(WebServer.MOST_BODY, 0, true);
    }

    @Override
    public String getApplicableMimeType() {
        return parted.getApplicableMimeType();
    }

    @Override
    public ContentLoader newContentLoader(
            String contentType,
            String mimeType,
            Handler handler,
            Request request,
            Response response,
            Callback callback) {
        ContentLoaderFactory factory = Request.getPathInContext(request).startsWith(API) ? whole : parted;
        return factory.newContentLoader(contentType, mimeType, handler, request, response, callback);
    }
}
