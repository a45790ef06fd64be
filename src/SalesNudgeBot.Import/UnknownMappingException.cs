using System.Collections.Immutable;
using SalesNudgeBot.Core.Configuration;

namespace SalesNudgeBot.Import;

/// <summary>The message is for whoever named it.</summary>
public sealed class UnknownMappingException(string name, ImmutableArray<string> known)
    : Exception($"The manifest has no mapping called '{Complaint.Shown(name)}'; right would be {Nearest.To(name, known) ?? string.Join(", ", known)}.");
