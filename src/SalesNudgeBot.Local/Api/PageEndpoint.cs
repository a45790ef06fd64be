using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;

namespace SalesNudgeBot.Local.Api;

/// <summary>The page and its files, which are embedded in this assembly.</summary>
static class PageEndpoint
{
    static readonly ImmutableDictionary<string, string> ContentTypes = new Dictionary<string, string>
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml",
    }.ToImmutableDictionary();

    public static IResult Page() => File("index.html");

    public static IResult File(string? path) =>
        path is not null
        && ContentTypes.TryGetValue(Path.GetExtension(path), out var contentType)
        && typeof(PageEndpoint).Assembly.GetManifestResourceStream("Page/" + path) is { } content
            ? Results.Stream(content, contentType)
            : Answers.Error(StatusCodes.Status404NotFound, "There is no such file here.");
}
