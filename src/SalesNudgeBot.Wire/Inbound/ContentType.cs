namespace SalesNudgeBot.Wire.Inbound;

public static class ContentType
{
    /// <summary>Whether it is this media type, with or without a charset behind it.</summary>
    public static bool Is(string? contentType, string mediaType)
    {
        var whole = contentType.AsSpan();
        return (whole.IndexOf(';') is var end and >= 0 ? whole[..end] : whole).Trim().Equals(mediaType, StringComparison.OrdinalIgnoreCase);
    }
}
