using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Manifest;

namespace SalesNudgeBot.Host.Guiding;

sealed record DraftPerson(string Name, string? Email)
{
    /// <summary>A name, and an address behind it: "Ana Moreno ana@nordwind.example", with or without brackets.</summary>
    public static DraftPerson Of(string written)
    {
        var words = written.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return words is [.. var names, var last] && last.Contains('@', StringComparison.Ordinal)
            ? new(string.Join(' ', names), last.Trim('<', '>', ',', ';'))
            : new(string.Join(' ', words), null);
    }

    /// <summary>What is wrong and what would be right; null when nothing is.</summary>
    /// <param name="others">Who is in the company already.</param>
    public string? Wrong(Platform platform, IEnumerable<DraftPerson> others)
    {
        if (Name.Length == 0)
        {
            return "A name is missing; right would be a full name, as in Ana Moreno.";
        }

        if (Answer.Wrong(Asked.Text, Name) is { } name)
        {
            return name;
        }

        if (Email is null && platform is not Platform.Local)
        {
            return $"{Name} is found in {platform} by their e-mail address; right would be {Name} and the address behind it, as in ana@nordwind.example.";
        }

        return (Email is null ? null : Answer.Wrong(Asked.Email, Email))
            ?? (others.Any(other => Same(other.Name, Name)) ? $"{Name} is there already; right would be somebody else." : null)
            ?? (Email is not null && others.Any(other => Same(other.Email, Email)) ? $"{Email} is somebody else's address already; right would be their own." : null);
    }

    static bool Same(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
