using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Seedance.Generator.Binding;
using Seedance.Generator.Documents;
using Seedance.Generator.Model;
using Seedance.Generator.Naming;
using Seedance.Generator.Parsing;
using Seedance.Generator.Planning;
using Seedance.Generator.Support;
using Seedance.Generator.Tests.Harness;

namespace Seedance.Generator.Tests.Incremental;

/// <summary>What flows through the pipeline compares by value and holds on to nothing.</summary>
public sealed class ModelContractTests
{
    [Fact]
    public void Reading_the_same_text_again_gives_an_equal_model()
    {
        ApiModel first = Bind();
        ApiModel second = Bind();
        Assert.NotSame(first, second);
        Assert.Equal(first, second);
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
        Assert.Equal(ApiNamer.Name(first), ApiNamer.Name(second));
        Assert.Equal(Planner.Plan(ApiNamer.Name(first).Api).ToEquatableArray(), Planner.Plan(ApiNamer.Name(second).Api).ToEquatableArray());
    }

    [Fact]
    public void A_model_of_other_limits_is_not_equal() =>
        Assert.NotEqual(Bind(), Bind(static text => text.Replace("maximum: 15", "maximum: 16")));

    [Theory]
    [InlineData(typeof(ApiModel))]
    [InlineData(typeof(BindResult))]
    [InlineData(typeof(NamingResult))]
    [InlineData(typeof(FileSlot))]
    public void Nothing_forbidden_is_reachable(Type root)
    {
        var visited = new HashSet<Type>();
        var open = new Queue<(Type Type, string Path)>([(root, root.Name)]);
        while (open.TryDequeue(out (Type Type, string Path) next))
        {
            Type type = Nullable.GetUnderlyingType(next.Type) ?? next.Type;
            if (!visited.Add(type) || type.IsPrimitive || type.IsEnum || type == typeof(string))
                continue;
            if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(EquatableArray<>))
            {
                open.Enqueue((type.GetGenericArguments()[0], next.Path + "[]"));
                continue;
            }

            Assert.True(IsRecordOfOurs(type), next.Path + " is a " + type);
            IEnumerable<FieldInfo> fields = type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic);
            foreach (FieldInfo field in fields)
                open.Enqueue((field.FieldType, next.Path + "." + field.Name));
            foreach (Type derived in type.Assembly.GetTypes().Where(t => t.BaseType == type))
                open.Enqueue((derived, next.Path + "/" + derived.Name));
        }
    }

    private static bool IsRecordOfOurs(Type type) =>
        type.Assembly == typeof(OpenApiGenerator).Assembly
        && type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public) is not null
        && !typeof(IEnumerable).IsAssignableFrom(type)
        && !typeof(SpecNode).IsAssignableFrom(type)
        && !typeof(Delegate).IsAssignableFrom(type);

    private static ApiModel Bind(Func<string, string>? edit = null)
    {
        IEnumerable<SpecFile> files = SpecInput.Bundled().Select(input =>
        {
            string text = edit is null ? input.Text : edit(input.Text);
            ParseResult result = SpecParser.Parse(input.ProjectPath, text);
            var options = new SpecItemOptions(SpecOrigin.Bundled, "", "", "");
            return new SpecFile(new SpecSource(input.ProjectPath, input.ProjectPath, text.GetHashCode().ToString(), options), result.Root, result.Errors);
        });
        ApiGroup group = Assert.Single(ApiGrouping.Group(files, new ProjectOptions("Consumer", true, true, true)).Groups);
        return ApiBinder.Bind(group, ConsumerOptions.SettingsOf(group)).Model;
    }
}
