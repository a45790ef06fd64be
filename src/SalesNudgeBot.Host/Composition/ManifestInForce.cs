using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Manifest;

namespace SalesNudgeBot.Host.Composition;

/// <summary>The manifest that a revision was made of.</summary>
static class ManifestInForce
{
    /// <summary>Null where none was in force, its form was not kept, or it means nothing to this version; else it has a company.</summary>
    public static ManifestResult? Of(ConfigurationRevision? revision) =>
        revision?.Form is { } form && ManifestReader.Read(ManifestForm.Read(form)) is { Company: not null } kept ? kept : null;
}
