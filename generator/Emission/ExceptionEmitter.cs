using Seedance.Generator.CSharp;
using Seedance.Generator.Planning;
using Seedance.Generator.Support;
using static Seedance.Generator.CSharp.KnownTypes;

namespace Seedance.Generator.Emission;

/// <summary>Emits the exception of an API, and its sibling that carries a declared error body.</summary>
internal static class ExceptionEmitter
{
    public static string Emit(ExceptionFile plan)
    {
        SourceWriter writer = EmittedFile.Start(plan, namesObsolete: false);
        string name = CSharpIdentifier.Escape(plan.Names.Exception);
        writer.Line($$"""
            /// <summary>An answer of the API that says that the call has failed.</summary>
            {{EmittedFile.GeneratedCode}}
            {{plan.Access}} partial class {{name}} : {{(plan.HasEnvelope ? EnvelopeException : ApiException)}}
            {
                /// <summary>Makes the exception of a failure.</summary>
                /// <param name="failure">What is known about the failure.</param>
                public {{name}}({{ApiFailure}} failure)
                    : base(failure)
                {
                }
            }

            /// <summary>A failure together with the error body that the API's document declares for its status.</summary>
            /// <typeparam name="TError">The type of the error body.</typeparam>
            {{EmittedFile.GeneratedCode}}
            {{plan.Access}} sealed partial class {{name}}<TError> : {{name}}
                where TError : notnull
            {
                /// <summary>Makes the exception of a failure and its body.</summary>
                /// <param name="failure">What is known about the failure.</param>
                /// <param name="error">The error body.</param>
                public {{name}}({{ApiFailure}} failure, TError error)
                    : base(failure) => Error = error;

                /// <summary>The error body.</summary>
                public TError Error { get; }
            }
            """);
        return writer.ToString();
    }
}
