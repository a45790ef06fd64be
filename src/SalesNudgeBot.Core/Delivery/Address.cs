namespace SalesNudgeBot.Core.Delivery;

/// <summary>Which addresses may become links: nothing but plain <c>https</c>, written so that no platform reads anything else into it.</summary>
public static class Address
{
    const int Longest = 2000;

    /// <summary>With a host in plain letters and everything else percent-encoded; null for what must stay text.</summary>
    public static string? Of(string? text) =>
        text is { Length: > 0 and <= Longest }
        && !text.Any(char.IsControl)
        && Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && uri is { Scheme: "https", UserInfo.Length: 0, IdnHost.Length: > 0 }
            ? $"https://{uri.IdnHost}{(uri.IsDefaultPort ? "" : $":{uri.Port}")}{Encoded(uri.PathAndQuery)}{Encoded(uri.Fragment)}"
            : null;

    // What Uri leaves as it is although somebody may take it for the end of an address.
    static string Encoded(string part) =>
        part.Replace("|", "%7C", StringComparison.Ordinal)
            .Replace("<", "%3C", StringComparison.Ordinal)
            .Replace(">", "%3E", StringComparison.Ordinal)
            .Replace("\"", "%22", StringComparison.Ordinal)
            .Replace("'", "%27", StringComparison.Ordinal)
            .Replace(" ", "%20", StringComparison.Ordinal);
}
