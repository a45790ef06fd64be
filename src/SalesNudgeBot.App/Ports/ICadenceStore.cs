using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Prospecting;

namespace SalesNudgeBot.App.Ports;

public interface ICadenceStore
{
    /// <summary>Null while nobody has looked at this rep's pace.</summary>
    CadenceState? Of(PersonId rep);

    /// <summary>Inserts it at version 1, else takes the place of the version before its own. When another writer came first the whole work runs again.</summary>
    void Save(CadenceState state);
}
